const MINUTE = 60_000;
const YEARS = 2;
const FORM = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;

/**
 * A moment as people write it, in East Africa Time (UTC+3, no summer time), to the minute.
 * @param text `2026-11-25T14:30`
 * @returns null for what is no such moment
 */
export function momentOf(text: unknown): Date | null {
  if (typeof text !== 'string' || !FORM.test(text)) return null;
  const moment = new Date(`${text}:00+03:00`);
  // The 31st of February is a form, and no day.
  return !Number.isNaN(moment.getTime()) && inEastAfrica(moment) === text ? moment : null;
}

/** `2026-11-25T14:30` in East Africa Time. */
export function inEastAfrica(moment: Date): string {
  return new Date(moment.getTime() + 180 * MINUTE).toISOString().slice(0, 16);
}

/** For e-mail: `25/11/2026 14:30 (EAT)`. */
export function formatMoment(at: string | Date): string {
  const [day = '', time = ''] = inEastAfrica(new Date(at)).split('T');
  return `${day.split('-').reverse().join('/')} ${time} (EAT)`;
}

/** True for the next minute until two years from now. */
export function isSchedulable(moment: Date, now: Date): boolean {
  const last = new Date(now);
  last.setUTCFullYear(last.getUTCFullYear() + YEARS);
  return moment > now && moment <= last;
}
