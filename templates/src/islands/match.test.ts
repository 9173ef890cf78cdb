import { expect, test } from 'vitest';
import { matches, simplify, termsOf } from './match.ts';

test('words are found in any order, in part, without accents or capitals', () => {
  const text = simplify('Halmashauri ya Jiji la Mbéya');
  expect(matches(text, termsOf('mbeya JIJI'))).toBe(true);
  expect(matches(text, termsOf('halma'))).toBe(true);
  expect(matches(text, termsOf('arusha'))).toBe(false);
  expect(matches(text, termsOf('  '))).toBe(true);
});
