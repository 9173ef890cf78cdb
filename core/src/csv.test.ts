import { expect, it } from 'vitest';
import { csvLine } from './csv.ts';

it('quotes what needs it and disarms formulas', () => {
  expect(csvLine(['a,b', 'say "x"', '=1+1', null, 7, -7])).toBe(`"a,b","say ""x""",'=1+1,,7,-7\r\n`);
});
