import type { Locale } from '../contract.ts';

const timeZone = 'Africa/Dar_es_Salaam';
const tags = { sw: 'sw-TZ', en: 'en-GB' } satisfies Record<Locale, string>;

function formatters(options: Intl.DateTimeFormatOptions): Record<Locale, Intl.DateTimeFormat> {
  const formatter = (locale: Locale) => new Intl.DateTimeFormat(tags[locale], { timeZone, ...options });
  return { sw: formatter('sw'), en: formatter('en') };
}

const days = formatters({ dateStyle: 'long' });
const weekdays = formatters({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const months = formatters({ month: 'short' });
const namesOfDays = formatters({ weekday: 'long' });
const namesOfMonths = formatters({ month: 'long' });
const numbersOfDays = formatters({ day: 'numeric' });
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Lists show the same few dates on page after page, and Intl takes its time. */
const known: Record<Locale, Map<string, string>> = { sw: new Map(), en: new Map() };
const MOST_KNOWN = 5000;

/** `20 Novemba 2026`; takes a date or a moment. */
export function formatDate(date: string, locale: Locale): string {
  const texts = known[locale];
  const text = texts.get(date) ?? days[locale].format(new Date(date));
  if (texts.size >= MOST_KNOWN) texts.clear();
  texts.set(date, text);
  return text;
}

/** `Ijumaa, 20 Novemba 2026` */
export function formatWeekday(date: string, locale: Locale): string {
  return weekdays[locale].format(new Date(date));
}

/** `20 Novemba 2026, saa 3:00 asubuhi` */
export function formatMoment(moment: string, locale: Locale): string {
  return `${formatDate(moment, locale)}, ${formatTime(moment, locale)}`;
}

/** The day of the month and the month's short name, for date tiles. */
export function dayAndMonth(moment: string, locale: Locale): { day: string; month: string } {
  const date = new Date(moment);
  return { day: numbersOfDays[locale].format(date), month: months[locale].format(date) };
}

/** `Jumatatu`; days count from Monday, 0. */
export function dayName(day: number, locale: Locale): string {
  return namesOfDays[locale].format(Date.UTC(2024, 0, 1 + day));
}

/** `Juni`; months count from January, 0. */
export function monthName(month: number, locale: Locale): string {
  return namesOfMonths[locale].format(Date.UTC(2024, month, 1));
}

/** The time of a moment as people say it: `saa 3:00 asubuhi`, `9:00 am`. */
export function formatTime(moment: string, locale: Locale): string {
  return formatClock(clock.format(new Date(moment)), locale);
}

/** The clock of East Africa as people say it, from `09:00`. */
export function formatClock(time: string, locale: Locale): string {
  const [hourText = '0', minutes = '00'] = time.split(':');
  const hour = Number(hourText);
  return locale === 'sw' ? swahiliTime(hour, minutes) : englishTime(hour, minutes);
}

/** Swahili counts the hours from dawn: seven in the morning is the first hour. */
function swahiliTime(hour: number, minutes: string): string {
  const swahiliHour = (hour + 6) % 12 || 12;
  return `saa ${swahiliHour}:${minutes} ${partOfDay(hour)}`;
}

function partOfDay(hour: number): string {
  if (hour < 4) return 'usiku';
  if (hour < 6) return 'alfajiri';
  if (hour < 12) return 'asubuhi';
  if (hour < 15) return 'mchana';
  if (hour < 17) return 'alasiri';
  if (hour < 19) return 'jioni';
  return 'usiku';
}

function englishTime(hour: number, minutes: string): string {
  return `${hour % 12 || 12}:${minutes} ${hour < 12 ? 'am' : 'pm'}`;
}
