/** What is searched for is cut here: nobody types more, and a long one would only cost time. Characters. */
export const QUERY_LENGTH = 100;

/** The words of a text as they are compared: small letters without accents, so that `Mbéya` finds `mbeya`. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{Diacritic}/gu, '');
  return plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A text that can be searched in. */
export function searchable(...texts: (string | null | undefined)[]): string {
  return ` ${texts.flatMap((text) => wordsOf(text ?? '')).join(' ')}`;
}

/** Whether a searchable text has every word looked for, in any order, each whole or from its beginning. */
export function matches(text: string, terms: string[]): boolean {
  return terms.every((term) => text.includes(` ${term}`));
}

/** Whether just this abbreviation was looked for: what it names comes first. */
export function isNamed(abbreviation: string | null | undefined, terms: string[]): boolean {
  return terms.length > 0 && wordsOf(abbreviation ?? '').join(' ') === terms.join(' ');
}
