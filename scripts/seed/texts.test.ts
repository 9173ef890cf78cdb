import { loadTenants, ROOT } from '@tovuti/core';
import { describe, expect, it } from 'vitest';
import { fiscalYear, inWords, momentAfter } from './calendar.ts';
import { fill, type Slots } from './fill.ts';
import { richText } from './rich-text.ts';
import { Slugs } from './slugs.ts';
import { subjectOf } from './subject.ts';

const slots: Slots = {
  fixed: { d: ['Hai', 'Hai'] },
  drawn: { ward: ['Kati', 'Amani', 'Umoja'].map((name) => [name, name]) },
};

describe('fill', () => {
  it('puts the same facts into both languages', () => {
    const [sw, en] = fill(slots, '2026-11-24', 'a', ['watu {n:20-90} wa {ward}', '{n:20-90} of {ward}']);
    expect(sw.match(/\d+/)?.[0]).toBe(en.match(/\d+/)?.[0]);
    expect(['Kati', 'Amani', 'Umoja']).toContain(sw.split(' ').at(-1));
    expect(en).toContain(`of ${sw.split(' ').at(-1)}`);
  });

  it('draws different items for different numbers', () => {
    const [sw] = fill(slots, '2026-11-24', 'a', ['{ward1} {ward2} {ward3}', '']);
    expect(new Set(sw.split(' ')).size).toBe(3);
  });

  it('refuses a slot that nobody fills', () => {
    expect(() => fill(slots, '2026-11-24', 'a', ['{nobody}', ''])).toThrow('{nobody}');
  });
});

describe('richText', () => {
  it('knows headings, lists, links and bold words', () => {
    expect(
      richText(['# Kichwa', '- moja | mbili', 'Soma [hapa](/habari) **leo**']).map(({ type }) => type),
    ).toEqual(['heading', 'list', 'paragraph']);
    const [paragraph] = richText(['Soma [hapa](/habari) **leo**']);
    expect(paragraph?.children.map(({ type }) => type)).toEqual(['text', 'link', 'text', 'text']);
  });
});

describe('Slugs', () => {
  it('tells equal titles of one scope apart', () => {
    const slugs = new Slugs();
    expect(slugs.of('news:sw', 'Taarifa ya 2025/26')).toBe('taarifa-ya-2025-26');
    expect(slugs.of('news:sw', 'Taarifa ya 2025/26')).toBe('taarifa-ya-2025-26-2');
    expect(slugs.of('news:en', 'Taarifa ya 2025/26')).toBe('taarifa-ya-2025-26');
  });

  it('ends a long title at a whole word', () => {
    expect(new Slugs().of('a', 'neno '.repeat(60))).toMatch(/^neno(-neno)*$/);
  });
});

describe('subjectOf', () => {
  it.each([
    ['tasaf', 'u', 'wa', 'the Fund'],
    ['bunge', 'li', 'la', 'the Assembly'],
    ['udsm', 'ki', 'cha', 'the University'],
    ['rfb', 'i', 'ya', 'the Board'],
  ])('speaks of %s in its noun class', (code, prefix, connective, english) => {
    const tenant = loadTenants(`${ROOT}/tenants.json`).find((one) => one.code === code);
    const subject = tenant && subjectOf(tenant);
    expect([subject?.prefix, subject?.connective, subject?.word[1]]).toEqual([prefix, connective, english]);
  });
});

describe('calendar', () => {
  it('speaks of East African days', () => {
    expect(momentAfter('2026-11-24', 1, 10)).toBe('2026-11-25T07:00:00.000Z');
    expect(inWords('2026-12-01', 'sw')).toBe('1 Desemba 2026');
    expect(fiscalYear('2026-06-30')).toBe('2025/26');
    expect(fiscalYear('2026-07-01')).toBe('2026/27');
  });
});
