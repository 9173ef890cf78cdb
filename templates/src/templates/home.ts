import type { Site } from '../contract.ts';
import { fill, words } from '../words/words.ts';

/** Citizens come here to read first, or to enrol; to every other kind of institution to get something done. */
const READ_FIRST = new Set([
  'state-house',
  'judiciary',
  'parliament',
  'ministry',
  'university',
  'training-institution',
  'research-institute',
  'regional-secretariat',
  'broadcaster',
]);

/** Whether the home page begins with services. */
export function leadsWithServices({ kind }: Site): boolean {
  return !READ_FIRST.has(kind);
}

/** What the institution is there for, as its kind has it: the heading of its home page. */
export function headingOf({ kind, acronym, name, locale }: Site): string {
  const text = words(locale).home;
  const headings: Record<string, string> = text.heading;
  return fill(headings[kind] ?? text.question, { short: acronym ?? name[locale] });
}

/** Of two lists beside each other neither is much longer: no space is left empty below the shorter. */
export function sideBySide<A, B>(left: A[], right: B[]): [A[], B[]] {
  if (left.length === 0 || right.length === 0) return [left, right];
  const most = Math.max(2, Math.min(left.length, right.length));
  return [left.slice(0, most), right.slice(0, most)];
}
