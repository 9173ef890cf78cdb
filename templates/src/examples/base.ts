import type { Link, Locale, PageBase } from '../contract.ts';
import { at, inLocale } from './text.ts';

/** What every example page has: its address in both languages and the way to it. */
export function base(locale: Locale, path: string, title: string, trail: Link[] = []): PageBase {
  return {
    url: at(locale, path),
    title,
    description: inLocale(locale, `Ukurasa wa ${title}.`, `The page of ${title}.`),
    alternates: { sw: at('sw', path), en: at('en', path) },
    translations: locale === 'sw' ? ['en'] : ['sw'],
    trail: path === '' ? [] : [{ label: inLocale(locale, 'Mwanzo', 'Home'), url: at(locale, '') }, ...trail],
    current: trail.at(-1)?.url ?? at(locale, path),
    publishedOn: '2026-11-23',
  };
}
