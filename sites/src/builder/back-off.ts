/** After a failure a site waits this long, then twice as long each time, up to ten minutes. */
const FIRST = 5_000;
const LONGEST = 600_000;
/** What is no fault of the site (the bucket refuses) may be over at any moment, and costs little to try. */
const LONGEST_OUTSIDE = 30_000;

type Failure = { wanted: string; count: number; until: number };

/**
 * Remembers which sites failed at what. One that fails waits alone, longer each time; as soon as something else is wanted
 * of it (its editor published again) it is tried at once.
 */
export function createBackOff(now: () => number = Date.now) {
  const failures = new Map<string, Failure>();
  return {
    /** The failures so far at what is wanted, with the one that is noted now. */
    note(code: string, wanted: string, isOutside = false): number {
      const last = failures.get(code);
      const count = last?.wanted === wanted ? last.count + 1 : 1;
      const longest = isOutside ? LONGEST_OUTSIDE : LONGEST;
      failures.set(code, { wanted, count, until: now() + Math.min(FIRST * 2 ** (count - 1), longest) });
      return count;
    },
    forget: (code: string) => failures.delete(code),
    mustWait(code: string, wanted: string): boolean {
      const last = failures.get(code);
      return last?.wanted === wanted && now() < last.until;
    },
    /** Sites that wait after a failure. */
    count: () => failures.size,
  };
}
