import { expect, it } from 'vitest';
import { safeLink } from './safe-link.ts';

it.each([
  'https://www.moh.go.tz/a?b=c#d',
  'http://a.tz',
  'mailto:ps@afya.go.tz',
  'mailto:ps@afya.go.tz?subject=Maombi%20ya%20taarifa',
  'tel:+255262323267',
  'tel:*152*00#',
  '/huduma',
  '/',
])('keeps %s as it is', (address) => expect(safeLink(address)).toBe(address));

it.each([
  [' www.moh.go.tz ', 'https://www.moh.go.tz'],
  ['tel:+255 26 232 32 67', 'tel:+255262323267'],
  ['TEL: (026) 232-3267', 'tel:0262323267'],
  ['tel:%2B255%2026%202323267', 'tel:+255262323267'],
  ['mailto: ps@afya.go.tz ', 'mailto:ps@afya.go.tz'],
  ['MAILTO:ps@afya.go.tz?subject=Ombi la kazi', 'mailto:ps@afya.go.tz?subject=Ombi%20la%20kazi'],
  ['https://a.tz/hotuba ya waziri.pdf', 'https://a.tz/hotuba%20ya%20waziri.pdf'],
])('completes %s', (address, link) => {
  expect(safeLink(address)).toBe(link);
  expect(safeLink(link)).toBe(link);
});

it.each([
  '',
  '#',
  '#sehemu',
  'mailto:',
  'mailto:afya',
  'tel:',
  'tel:simu ya ofisi',
  'ukurasa.html',
  '?p=12',
  'ftp://a.tz/x',
  'javascript:alert(1)',
  'java\u0000script:alert(1)',
  'data:text/html,x',
  '//ovu.example',
  '/\\ovu.example',
  'https://a b.example',
  'https://a\tb.example',
  'http://',
  'mailto:a@b.tz\u202e',
  `https://a.example/${'a'.repeat(2000)}`,
])('makes no link of %j', (address) => expect(safeLink(address)).toBeNull());
