import { expect, it } from 'vitest';
import { leadsBack } from './loops';

const leads = new Map([
  ['/b', '/c'],
  ['/c', '/d'],
  ['/x', '/y'],
  ['/y', '/x'],
]);

it.each([
  ['to itself', '/a', '/a', true],
  ['to itself with an end', '/a', '/a/#juu', true],
  ['through others', '/d', '/b', true],
  ['to another page', '/a', '/b', false],
  ['into a circle of others, which is theirs', '/a', '/x', false],
  ['to another site', '/a', 'https://www.tra.go.tz/a', false],
  ['to the home page', '/a', '/', false],
])('a redirect %s', (_, from, to, expected) => {
  expect(leadsBack(leads, from, to)).toBe(expected);
});
