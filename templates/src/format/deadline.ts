import type { Deadline, Locale } from '../contract.ts';
import { count, words } from '../words/words.ts';

/** From how many days before its end a deadline is pressing. */
const SOON = 3;

/** How pressing a deadline is; a page shows urgency only for `soon`. */
export function urgency({ state, daysLeft }: Deadline): 'closed' | 'soon' | 'open' {
  return state === 'open' && daysLeft <= SOON ? 'soon' : state;
}

/** How long is left, in words: `Zimebaki siku 5`, `Closes today`. */
export function formatDeadline(deadline: Deadline, locale: Locale): string {
  const text = words(locale).deadline;
  if (deadline.state === 'closed') return text.closed;
  if (deadline.daysLeft === 0) return text.today;
  return count(text, deadline.daysLeft);
}
