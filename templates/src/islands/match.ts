/** Text as it is compared: small letters without accents, so that `Mbéya` finds `mbeya`. */
export function simplify(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

/** The words to look for. */
export function termsOf(query: string): string[] {
  return simplify(query).split(/\s+/).filter(Boolean);
}

/** Whether simplified text has every word, in any order, whole or in part. */
export function matches(text: string, terms: string[]): boolean {
  return terms.every((term) => text.includes(term));
}
