import { expect, it } from 'vitest';
import { hashOf, isToken } from './grants';

it('knows a token by its form', () => {
  expect(isToken('Ab_-'.repeat(10).concat('xyz'))).toBe(true);
  for (const other of [
    '',
    'a'.repeat(42),
    'a'.repeat(44),
    `${'a'.repeat(42)}/`,
    ['a'.repeat(43)],
    null,
    undefined,
  ])
    expect(isToken(other)).toBe(false);
});

it('keeps a hash from which the token cannot be told', () => {
  expect(hashOf('a')).toMatch(/^[0-9a-f]{64}$/);
  expect(hashOf('a')).not.toBe(hashOf('b'));
});
