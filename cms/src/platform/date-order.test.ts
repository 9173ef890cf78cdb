import { expect, it } from 'vitest';
import { findReversed } from './date-order';

const pairs: [string, string][] = [
  ['publishedOn', 'closesAt'],
  ['closesAt', 'opensAt'],
];

it.each([
  ['in order', { publishedOn: '2026-11-01', closesAt: '2026-11-20T07:00:00.000Z' }, null],
  ['on the same day', { publishedOn: '2026-11-20', closesAt: '2026-11-20T07:00:00.000Z' }, null],
  ['at the same moment', { closesAt: '2026-11-20T07:00:00.000Z', opensAt: '2026-11-20T07:00:00.000Z' }, null],
  ['without an end', { publishedOn: '2026-11-20', closesAt: null }, null],
  [
    'closed before it was announced',
    { publishedOn: '2026-11-21', closesAt: '2026-11-20T07:00:00.000Z' },
    pairs[0],
  ],
  [
    'a date from the database',
    { closesAt: new Date('2026-11-20'), opensAt: '2026-11-19T07:00:00.000Z' },
    pairs[1],
  ],
])('%s', (_, data, expected) => {
  expect(findReversed(pairs, data)).toEqual(expected);
});
