import months from './content/months.json' with { type: 'json' };
import type { Locale } from './types.ts';

const DAY = 86_400_000;
/** East Africa Time is three hours ahead of UTC, all year. */
const OFFSET_HOURS = 3;

/** The day so many days after `date`, e.g. `2026-11-24`. */
export function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The moment of that hour, East Africa Time, so many days after `date`. */
export function momentAfter(date: string, days: number, hour: number): string {
  return new Date(
    Date.parse(`${date}T00:00:00Z`) + days * DAY + (hour - OFFSET_HOURS) * 3_600_000,
  ).toISOString();
}

/** The day in words: `1 Desemba 2026`, `1 December 2026`. */
export function inWords(day: string, locale: Locale): string {
  const [year, month, dayOfMonth] = day.split('-').map(Number) as [number, number, number];
  return `${dayOfMonth} ${months[locale][month - 1]} ${year}`;
}

/** The fiscal year (July to June) of the day, moved by so many years: `2026/27`. */
export function fiscalYear(day: string, move = 0): string {
  const [year, month] = day.split('-').map(Number) as [number, number, number];
  const first = (month >= 7 ? year : year - 1) + move;
  return `${first}/${String(first + 1).slice(2)}`;
}
