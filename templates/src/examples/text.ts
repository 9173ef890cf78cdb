import type { Locale, Localized } from '../contract.ts';

/** Picks the text of one language; examples are written in both. */
export function inLocale(locale: Locale, sw: string, en: string): string {
  const both: Localized = { sw, en };
  return both[locale];
}

/** A document's URL in one language. */
export function at(locale: Locale, path: string): string {
  if (locale === 'sw') return path || '/';
  return `/en${path}`;
}
