const FORMS = [
  /^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})(?<rest>.*)$/,
  /^(?<d>\d{1,2})[/.](?<m>\d{1,2})[/.](?<y>\d{4})(?<rest>.*)$/,
];
const TIME = /^[T ]\s*(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?$/;

/** `2026-11-25` or `25/11/2026` as `2026-11-25`; null for what is no day of the calendar. */
export function readDay(text: string): string | null {
  const parts = FORMS.map((form) => form.exec(text.trim())?.groups).find(Boolean);
  if (!parts) return null;
  const day = `${parts.y}-${parts.m?.padStart(2, '0')}-${parts.d?.padStart(2, '0')}`;
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day ? null : day;
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

/** The day in East Africa of a moment. */
export function dayOf(moment: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Dar_es_Salaam' }).format(new Date(moment));
}
