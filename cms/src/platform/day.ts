/** East Africa Time has no summer time. */
const OFFSET = 3 * 3_600_000;

/** The day in East Africa at a moment: `2026-11-25`. */
export function dayOf(moment: string | Date): string {
  return new Date(new Date(moment).getTime() + OFFSET).toISOString().slice(0, 10);
}

/** Whether it is written as a day (`2026-11-25`) and is one of the calendar: 31 February is written so, and is none. */
export function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return (
    !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text && !text.startsWith('0000')
  );
}
