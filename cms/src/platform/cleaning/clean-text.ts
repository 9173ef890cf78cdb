/** Symbols of Word's own fonts that stand before the items of a pasted list. */
const WORD_BULLETS = /[\uf0a7\uf0b7\uf0d8\uf0fc]/g;
const LINE_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/**
 * Control characters, marks that turn the direction of text, zero-width characters, fonts' private characters and
 * halves of characters: nobody sees them, but searches miss words, and names can be made to look like others.
 * A line break, a tab and the joiner inside an emoji stay.
 */
const INVISIBLE = /(?![\n\t\u200d])[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;

/** A text of several lines without what cannot be seen. Cleaning twice is cleaning once. */
export function cleanText(text: string): string {
  return text.replace(LINE_BREAKS, '\n').replace(WORD_BULLETS, '•').replace(INVISIBLE, '').normalize('NFC');
}

/** As `cleanText`, for a text of one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/[\n\t]/g, ' ');
}
