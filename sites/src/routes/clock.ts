import type { Deadline } from '@tovuti/templates/contract';

const DAY = 86_400_000;
/** East Africa Time has no summer time. */
const OFFSET = 3 * 3_600_000;

const dayNumber = (moment: number) => Math.floor((moment + OFFSET) / DAY);

/** The midnight in Dar es Salaam that ends the day of `moment`. */
export function endOfDay(moment: string): string {
  return new Date((dayNumber(Date.parse(moment)) + 1) * DAY - OFFSET).toISOString();
}

/** The day in East Africa in which `moment` falls: `2026-11-24`. */
export function dayOf(moment: string): string {
  return new Date(Date.parse(moment) + OFFSET).toISOString().slice(0, 10);
}

/** The midnight in Dar es Salaam that begins a quarter of the year, counted from that of `moment`. */
function quarterAfter(moment: number, quarters: number): number {
  const day = new Date(moment + OFFSET);
  const month = day.getUTCMonth() - (day.getUTCMonth() % 3) + 3 * quarters;
  return Date.UTC(day.getUTCFullYear(), month) - OFFSET;
}

export type Clock = {
  hasPassed(moment: string): boolean;
  deadline(at: string): Deadline;
  /** A moment six to nine months ahead until which something may be relied upon; it moves on every quarter of a year. */
  expiry(): string;
  validUntil(): string | null;
};

/**
 * Answers every question about time from the moment of the build, and remembers when an answer will change first:
 * that is how long the pages made from these answers stay true.
 */
export function createClock(asOf: string): Clock {
  const now = Date.parse(asOf);
  let firstChange = Number.POSITIVE_INFINITY;
  const expectChange = (moment: number) => {
    firstChange = Math.min(firstChange, moment);
  };

  function hasPassed(moment: string): boolean {
    const time = Date.parse(moment);
    if (time > now) expectChange(time);
    return time <= now;
  }

  function deadline(at: string): Deadline {
    if (hasPassed(at)) return { at, state: 'closed', daysLeft: 0 };
    expectChange((dayNumber(now) + 1) * DAY - OFFSET);
    return { at, state: 'open', daysLeft: dayNumber(Date.parse(at)) - dayNumber(now) };
  }

  function expiry(): string {
    expectChange(quarterAfter(now, 1));
    return new Date(quarterAfter(now, 3)).toISOString();
  }

  return {
    hasPassed,
    deadline,
    expiry,
    validUntil: () => (firstChange === Number.POSITIVE_INFINITY ? null : new Date(firstChange).toISOString()),
  };
}
