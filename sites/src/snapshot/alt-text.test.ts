import { expect, it } from 'vitest';
import { altTextIn, keepAltTexts } from './alt-text.ts';

it.each([
  ['sw', 'Daraja jipya / The new bridge', 'Daraja jipya'],
  ['en', 'Daraja jipya / The new bridge', 'The new bridge'],
  ['en', 'Daraja jipya', 'Daraja jipya'],
  ['en', 'Picha 1/2', 'Picha 1/2'],
  ['sw', 'a / b / c', 'a / b / c'],
  ['sw', '', ''],
] as const)('%s of "%s" is "%s"', (locale, text, expected) => {
  expect(altTextIn(locale, text)).toBe(expected);
});

it('reaches files at any depth', () => {
  const raw = {
    image: null,
    blocks: [{ image: { alternativeText: 'Soko / Market', caption: 'Juni / June' } }],
    caption: 'a / b',
  };
  keepAltTexts(raw, 'en');
  expect(raw.blocks[0]?.image).toEqual({ alternativeText: 'Market', caption: 'June' });
  expect(raw.caption).toBe('a / b');
});
