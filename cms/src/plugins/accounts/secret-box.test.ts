import { expect, it } from 'vitest';
import { keyFrom, seal, unseal } from './secret-box';

const key = keyFrom('a key');

it('gives back what was sealed, to its owner and with its key only', () => {
  const box = seal(key, '7', 'siri');
  expect(unseal(key, '7', box)).toBe('siri');
  expect(seal(key, '7', 'siri')).not.toBe(box);
  expect(() => unseal(key, '8', box)).toThrow();
  expect(() => unseal(keyFrom('another'), '7', box)).toThrow();
  const other = box.startsWith('A') ? 'B' : 'A';
  expect(() => unseal(key, '7', `${other}${box.slice(1)}`)).toThrow();
});
