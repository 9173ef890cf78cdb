import type { Contact, Locale, OpeningHours } from '../contract.ts';
import { fill, words } from '../words/words.ts';
import { dayName, formatClock, monthName } from './date.ts';

/** One timetable in words: `Kliniki: Jumatatu hadi Ijumaa, saa 2:00 asubuhi hadi saa 9:30 alasiri`. */
export function formatHours(hours: OpeningHours, locale: Locale): string {
  const text = words(locale).hours;
  const range = ([from, to]: [string, string]) => (from === to ? from : fill(text.range, { from, to }));
  const { kind, label, months, days, times, note } = hours;
  const parts = [
    kind === 'always' ? text.always : null,
    kind === 'appointment' ? text.appointment : null,
    kind === 'seasonal' && months ? range(both(months, (month) => monthName(month, locale))) : null,
    kind !== 'always' && days ? range(both(days, (day) => dayName(day, locale))) : null,
    kind !== 'always' && times ? range(both(times, (time) => formatClock(time, locale))) : null,
  ].filter((part) => part !== null);
  const sentence = `${parts.join(', ')}${note ? ` (${note})` : ''}`;
  return label ? `${label}: ${lowerFirst(sentence)}` : upperFirst(sentence);
}

/** All that an institution says of its hours, a line each. */
export function contactHours({ openingHours, hours }: Contact, locale: Locale): string[] {
  return [...openingHours.map((one) => formatHours(one, locale)), ...(hours ? [hours] : [])];
}

function both<T>([from, to]: [T, T], name: (value: T) => string): [string, string] {
  return [name(from), name(to)];
}

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Names of days and months keep their capital letter. */
const lowerFirst = (text: string) =>
  /^(Saa|Kwa|By)\b/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
