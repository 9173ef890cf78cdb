import { diffWordsWithSpace } from 'diff';

export type Part = { kind: 'same' | 'added' | 'removed'; text: string };
type Fields = Record<string, unknown>;

/** Two long texts with little in common could take a second to compare. */
const LIMIT = { timeout: 400 };

/** What must go and come to make one text the other, word by word. */
export function differences(before: string[], after: string[]): Part[] {
  const [from, to] = [before.join('\n'), after.join('\n')];
  const parts = diffWordsWithSpace(from, to, LIMIT) ?? [
    { value: from, removed: true, added: false },
    { value: to, added: true, removed: false },
  ];
  return parts
    .filter(({ value }) => value !== '')
    .map(({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    }));
}

/** The fields that read differently, in the order of the first. */
export function changedNames(before: Fields, after: Fields, read: (value: unknown) => string[]): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.filter((name) => read(before[name]).join('\n') !== read(after[name]).join('\n'));
}
