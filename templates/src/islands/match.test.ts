import { describe, expect, it } from 'vitest';
import { isNamed, matches, searchable, wordsOf } from './match.ts';

describe('a text is found by', () => {
  const text = searchable(
    'Halmashauri ya Jiji la Mbéya',
    'Mbeya City Council',
    null,
    "ng'ombe ARUSHA-CC/2026/27",
  );
  it.each([
    'mbeya JIJI',
    'halma',
    'city mbeya',
    "Ng'ombe",
    'arusha-cc/2026',
    '  ',
    'MBÉYA',
  ])('%s', (query) => {
    expect(matches(text, wordsOf(query))).toBe(true);
  });
});

it('words are found from their beginning, not in their middle', () => {
  const found = (text: string, query: string) => matches(searchable(text), wordsOf(query));
  expect(found('Upimaji na umilikishaji wa ardhi', 'maji')).toBe(false);
  expect(found('Mradi wa maji', 'maji')).toBe(true);
  expect(found('Idara ya Afya', 'dar')).toBe(false);
  expect(found('Mkoa wa Dar es Salaam', 'dar es')).toBe(true);
});

it('an abbreviation is named only by itself', () => {
  expect(isNamed('TRA', wordsOf('tra'))).toBe(true);
  expect(isNamed('PO-PSMGG', wordsOf('po psmgg'))).toBe(true);
  expect(isNamed('LATRA', wordsOf('tra'))).toBe(false);
  expect(isNamed('TRA', wordsOf('tra dodoma'))).toBe(false);
  expect(isNamed(null, [])).toBe(false);
});
