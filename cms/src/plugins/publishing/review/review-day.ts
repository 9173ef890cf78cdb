import { dayOf } from '../../../platform/day';

const DAY = 86_400_000;

/** A day that an editor set, or confirmed the content for. */
export type SetDay = { reviewOn: string; confirmedAt: string | null };

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** The same day a year later; 29 February becomes 1 March. */
export function nextYear(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + 1);
  return date.toISOString().slice(0, 10);
}

/**
 * The day on which published content is to be looked at again. By default that is a year after its last publication,
 * for content that does not age by nature. A day that an editor set counts until content is published after it; a
 * confirmation never brings the day forward.
 */
export function reviewDay(publishedAt: string, set: SetDay | null, isReviewed: boolean): string | null {
  const published = dayOf(publishedAt);
  const byDefault = isReviewed ? nextYear(published) : null;
  if (!set || set.reviewOn <= published) return byDefault;
  if (set.confirmedAt && byDefault && byDefault > set.reviewOn) return byDefault;
  return set.reviewOn;
}
