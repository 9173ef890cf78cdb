import { canonical } from './canonical.ts';
import { type Planted, WORDS } from './planted.ts';
import type { Answer, Pair, Step } from './walk.ts';

/** What is wrong with the answers to a pair of requests; nothing when all is well. */
export type Judge = (pair: Pair, foreign: Answer, madeUp: Answer) => string[];

/** Each refused request makes a line in this trail: it differs from one moment to the next. */
const CHANGING = /^\/(audit\/records|admin\/users\/me\/sessions)/;

export function judgeOf({ foreignDocuments }: Planted): Judge {
  const known = new Set(foreignDocuments);
  return ({ foreign: step, madeUp: other }, foreign, madeUp) => [
    ...leaks(known, step, foreign),
    ...differences(step, other, foreign, madeUp),
  ];
}

/** The other institution's words and documents, except those that the request itself named. */
function leaks(known: Set<string>, step: Step, answer: Answer): string[] {
  // The own trail also says which addresses were refused to the own staff, as they wrote them.
  const text = step.path.startsWith('/audit/') ? answer.text.replace(/path[\W]+[^,]*/g, '') : answer.text;
  const asked = JSON.stringify(step);
  const documents = (text.match(/\b[a-z0-9]{24}\b/g) ?? []).filter(
    (id) => known.has(id) && !asked.includes(id),
  );
  const words = [WORDS.foreign, '.arusha-cc@tovuti.example'].filter((word) => text.includes(word));
  return [...new Set([...documents, ...words])].map((leak) => `shows ${leak}: …${around(text, leak)}…`);
}

function around(text: string, part: string): string {
  const at = text.indexOf(part);
  return text.slice(Math.max(0, at - 120), at + 60);
}

/** "Not yours" must read like "does not exist". */
function differences(step: Step, other: Step, foreign: Answer, madeUp: Answer): string[] {
  if (foreign.status !== madeUp.status)
    return [`${foreign.status} for theirs but ${madeUp.status} for nobody's: ${foreign.text.slice(0, 300)}`];
  const [one, another] = [foreign.headers, madeUp.headers].map((headers) => JSON.stringify(headers));
  if (one !== another) return [`headers differ: ${one}\n  nobody's: ${another}`];
  // What was made of the own is another thing each time.
  const isWritten = step.method !== 'GET' && foreign.status < 300;
  if (isWritten || CHANGING.test(step.path) || areSame(step, other, foreign, madeUp)) return [];
  return [`differs: ${foreign.text.slice(0, 400)}\n  nobody's: ${madeUp.text.slice(0, 400)}`];
}

/** The answer without the moment, and without what was asked for where that changes it. */
function plain(text: string, step: Step, word?: RegExp): string {
  const ordered = /^[[{]/.test(text) ? canonical(JSON.parse(text)) : text;
  const timeless = ordered.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<moment>');
  if (!word) return timeless;
  const asked = new Set(JSON.stringify(step).match(word) ?? []);
  return timeless.replace(word, (one) => (asked.has(one) ? '<asked>' : one));
}

/** Row ids may be small numbers that stand elsewhere too, so there are three ways to be the same. */
function areSame(step: Step, other: Step, foreign: Answer, madeUp: Answer): boolean {
  const words = [undefined, /[\w-]{2,}/g, /[\w-]+/g];
  return words.some((word) => plain(foreign.text, step, word) === plain(madeUp.text, other, word));
}
