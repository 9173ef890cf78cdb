import { expect, it } from 'vitest';
import en from './admin/words/en.json';
import sw from './admin/words/sw.json';
import { TABLES } from './archive/tables';
import { LEFT_OUT_KINDS, NOTE_CODES } from './reading/item';

const FAULTS = ['required', 'number', 'date', 'choice', 'long', 'form', 'yes-no'];
const HIDDEN = ['password', 'private', 'pending', 'future', 'status'];
const BROKEN = ['address', 'gone', 'big', 'slow', 'unreachable', 'missing'];

it('every note, fault and reason has its words in both languages', () => {
  const ids = [
    ...NOTE_CODES.map((code) => `transfer.note.${code}`),
    ...FAULTS.map((fault) => `transfer.cell.${fault}`),
    ...HIDDEN.map((why) => `transfer.hidden.${why}`),
    ...[...LEFT_OUT_KINDS, 'type'].map((kind) => `transfer.left-out.${kind}`),
    ...Object.keys(TABLES).map((table) => `transfer.table.${table}`),
    ...BROKEN.map((reason) => `transfer.broken.${reason}`),
  ];
  for (const words of [sw, en] as Record<string, string>[]) {
    expect(ids.filter((id) => !words[id])).toEqual([]);
    expect(Object.keys(words).filter((id) => id.startsWith('transfer.note.')).length).toBe(NOTE_CODES.length);
  }
});
