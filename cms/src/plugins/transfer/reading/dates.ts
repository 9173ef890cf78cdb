import { isDay } from '../../../platform/day';

const FORMS = [
  /^(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?<rest>.*)$/,
  /^(?<d>\d{1,2})[-/.](?<m>\d{1,2})[-/.](?<y>\d{4}|\d{2}(?!\d))(?<rest>.*)$/,
];
/** Zones by name that feeds of the region use, which `Date` does not know; RFC 822 allows names. */
const ZONES: Record<string, string> = {
  EAT: '+0300',
  CAT: '+0200',
  SAST: '+0200',
  WAT: '+0100',
  BST: '+0100',
  CET: '+0100',
  CEST: '+0200',
  IST: '+0530',
};
const TIME = /^[T ]\s*(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?$/;

/** `2026-11-25`, `25/11/2026`, `25-11-2026`, `25.11.26` or `2026/11/25` as `2026-11-25`; null for what is no day of the calendar. */
export function readDay(text: string): string | null {
  const parts = FORMS.map((form) => form.exec(text.trim())?.groups).find(Boolean);
  if (!parts) return null;
  const year = parts.y?.length === 2 ? `20${parts.y}` : parts.y;
  const day = `${year}-${parts.m?.padStart(2, '0')}-${parts.d?.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}

/** A day, with or without a time of East Africa (UTC+3), as a moment in ISO 8601; null for what is none. */
export function readMoment(text: string): string | null {
  const day = readDay(text);
  const rest =
    FORMS.map((form) => form.exec(text.trim())?.groups?.rest).find((found) => found !== undefined) ?? '';
  if (!day) return null;
  if (!rest.trim()) return new Date(`${day}T00:00:00+03:00`).toISOString();
  const time = TIME.exec(rest);
  if (!time) return null;
  const [, hour = '', minute, second = '00', zone = '+03:00'] = time;
  const date = new Date(`${day}T${hour.padStart(2, '0')}:${minute}:${second}${zone}`);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** A moment of a feed: RFC 822, with any name of a zone, or ISO 8601; null for what is none. */
export function readFeedMoment(text: string): string | null {
  const own = readMoment(text);
  if (own) return own;
  const named = text
    .trim()
    .replace(/\s([A-Z]{3,4})$/, (whole, zone: string) => (ZONES[zone] ? ` ${ZONES[zone]}` : whole));
  // What begins with a day's name reads well without it, in whatever language it is.
  const plain = named.replace(/^[^\d,]{2,12},\s*/, '');
  const date = /\d/.test(plain) ? new Date(plain) : new Date(Number.NaN);
  if (!Number.isNaN(date.getTime()) && date.getUTCFullYear() > 1969) return date.toISOString();
  return null;
}
