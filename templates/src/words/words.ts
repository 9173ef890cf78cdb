import type { Locale } from '../contract.ts';
import en from './en.json' with { type: 'json' };
import sw from './sw.json' with { type: 'json' };

/** Every word that the templates themselves put on a page; Swahili says which there are. */
export type Words = typeof sw;

const all: Record<Locale, Words> = { sw, en };

/** The templates' words in one language. */
export function words(locale: Locale): Words {
  return all[locale];
}

/** Puts values into the `{names}` of a sentence. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}

/** Swahili and English have the same two forms: one thing, or any other number of them. */
export function count(forms: { one: string; other: string }, number: number): string {
  return number === 1 ? forms.one : fill(forms.other, { count: number });
}
