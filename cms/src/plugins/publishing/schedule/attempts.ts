const MINUTE = 60_000;
const LONGEST_WAIT = 60;

/** After so many failures people are told; later ones are tried without another word. */
export const ALARM_AFTER = 3;
/** About eight hours of trying. */
export const MAX_ATTEMPTS = 13;
/** A process that has not finished by then has died. */
export const CLAIM_MINUTES = 5;

/**
 * When to try again after a failure: 1, 2, 4, 8 … minutes later, at most an hour.
 * @param attempts how many there were, this one included
 * @returns null when it was the last
 */
export function nextTry(attempts: number, now: Date): Date | null {
  if (attempts >= MAX_ATTEMPTS) return null;
  return new Date(now.getTime() + Math.min(2 ** (attempts - 1), LONGEST_WAIT) * MINUTE);
}
