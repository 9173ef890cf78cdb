let known: Set<string> | null = null;

/**
 * True for a password of the list of leaked and common ones that zxcvbn-ts carries (@zxcvbn-ts/language-common, MIT),
 * and for one that is such a password with digits or signs around it, or several times in a row: attackers try these first.
 */
export function isCommon(password: string): boolean {
  const text = password.toLowerCase();
  const word = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return [text, word].some((form) => isListed(form) || isListed(repeatedPart(form))) || isPoor(text);
}

/** Read at the first question: a start does not wait for it. */
function isListed(text: string): boolean {
  known ??= new Set<string>(require('@zxcvbn-ts/language-common').dictionary['passwords-common']);
  return known.has(text);
}

/** `abc` of `abcabcabc`; otherwise the whole. */
function repeatedPart(text: string): string {
  return /^(.+?)\1+$/u.exec(text)?.[1] ?? text;
}

/** Five different characters at most, as in `Aaaaaaaaaaaaaa1`. */
function isPoor(text: string): boolean {
  return new Set(text).size <= 5;
}
