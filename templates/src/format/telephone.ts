/** A `tel:` address from a number as people write it; USSD codes keep their signs, with `#` escaped. */
export function telephone(number: string): string {
  return `tel:${number.replace(/[^\d+*#]/g, '').replaceAll('#', '%23')}`;
}

/** A number that stays on one line within words. */
export function unbroken(number: string): string {
  return number.replaceAll(' ', '\u00a0');
}
