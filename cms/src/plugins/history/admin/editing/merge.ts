export type Values = Record<string, unknown>;
export type Choice = 'mine' | 'theirs';

/** The fields of a form that differ from what it began with, as they stand in the form. */
export function changesOf(initial: Values, values: Values): Values {
  const names = [...new Set([...Object.keys(initial), ...Object.keys(values)])];
  const changed = names.filter((name) => !isSame(initial[name], values[name]));
  return Object.fromEntries(changed.map((name) => [name, values[name] ?? null]));
}

/**
 * What of one's own changes goes on top of the other's draft: what only oneself changed, and of what both changed what
 * was chosen; nothing chosen keeps one's own.
 */
export function mergedChanges(mine: Values, theirs: string[], choices: Record<string, Choice>): Values {
  const isKept = (name: string) => !theirs.includes(name) || choices[name] !== 'theirs';
  return Object.fromEntries(Object.entries(mine).filter(([name]) => isKept(name)));
}

/**
 * A value for a form whose draft was saved anew since: field groups that are no longer in the draft lose their row ids
 * and so are made again. Strapi refuses ids that are not the document's.
 */
export function adopt(value: unknown, current: unknown): unknown {
  return withoutIds(value, groupIds(current));
}

function withoutIds(value: unknown, known: Set<unknown>): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutIds(item, known));
  if (!isGroup(value)) return value;
  const { id, ...fields } = value;
  const rest = Object.entries(fields).map(([name, item]) => [name, withoutIds(item, known)]);
  return { ...(known.has(id) ? { id } : {}), ...Object.fromEntries(rest) };
}

function groupIds(value: unknown): Set<unknown> {
  if (Array.isArray(value)) return new Set(value.flatMap((item) => [...groupIds(item)]));
  if (!isGroup(value)) return new Set();
  return new Set([value.id, ...Object.values(value).flatMap((item) => [...groupIds(item)])]);
}

/** A file, another document, a list of relations and a piece of rich text are no field groups. */
function isGroup(value: unknown): value is Values {
  if (!value || typeof value !== 'object' || Array.isArray(value)) return false;
  return !['mime', 'documentId', 'connect', 'disconnect', 'children'].some((key) => key in value);
}

/** Alike for whoever reads it: an empty text is no text. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
