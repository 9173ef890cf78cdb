import { expect, it } from 'vitest';
import { adopt, changesOf, mergedChanges } from './merge';

it('finds what a form changed', () => {
  const initial = { title: 'A', summary: undefined, body: [{ type: 'paragraph' }] };
  expect(changesOf(initial, { title: 'B', summary: null, body: [{ type: 'paragraph' }] })).toEqual({
    title: 'B',
  });
  expect(changesOf({ title: 'A' }, {})).toEqual({ title: null });
});

it('keeps mine where only I changed, and asks for the rest', () => {
  const mine = { title: 'yangu', summary: 'yangu', body: 'yangu' };
  expect(mergedChanges(mine, ['title', 'summary', 'date'], { title: 'theirs' })).toEqual({
    summary: 'yangu',
    body: 'yangu',
  });
});

it('makes anew the field groups that the draft no longer has', () => {
  const mine = [
    { id: 1, __temp_key__: 'a0', label: 'x', image: { id: 9, mime: 'image/png' } },
    { id: 2, __temp_key__: 'a1', label: 'y' },
  ];
  expect(adopt(mine, [{ id: 1, label: 'x' }])).toEqual([
    { id: 1, __temp_key__: 'a0', label: 'x', image: { id: 9, mime: 'image/png' } },
    { __temp_key__: 'a1', label: 'y' },
  ]);
  expect(adopt({ connect: [{ id: 4 }], disconnect: [] }, null)).toEqual({
    connect: [{ id: 4 }],
    disconnect: [],
  });
});
