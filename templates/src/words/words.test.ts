import { describe, expect, test } from 'vitest';
import { LOCALES, SECTIONS } from '../contract.ts';
import { count, fill, words } from './words.ts';

/** Every sentence with the path that leads to it. */
function sentences(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string'
      ? [[`${path}${key}`, inner] as [string, string]]
      : sentences(inner, `${path}${key}.`),
  );
}

describe('both languages', () => {
  const [sw, en] = LOCALES.map((locale) => new Map(sentences(words(locale))));

  test('have the same words', () => {
    expect([...(en?.keys() ?? [])]).toEqual([...(sw?.keys() ?? [])]);
  });

  test('leave nothing empty', () => {
    for (const locale of LOCALES)
      expect(sentences(words(locale)).filter(([, sentence]) => !sentence.trim())).toEqual([]);
  });

  test('fill the same gaps', () => {
    const gaps = (sentence = '') => [...sentence.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const [path, sentence] of sw ?? [])
      expect([path, gaps(en?.get(path))]).toEqual([path, gaps(sentence)]);
  });

  test('name every section', () => {
    for (const locale of LOCALES) expect(Object.keys(words(locale).section)).toEqual([...SECTIONS]);
  });
});

test('numbers choose the form', () => {
  expect(count({ one: 'siku 1', other: 'siku {count}' }, 1)).toBe('siku 1');
  expect(count({ one: 'siku 1', other: 'siku {count}' }, 0)).toBe('siku 0');
  expect(fill('{a} na {b}', { a: 1, b: 'pili' })).toBe('1 na pili');
});
