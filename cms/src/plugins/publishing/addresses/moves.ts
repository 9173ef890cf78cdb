import type { Address } from './address';

/** Addresses whose document is still there, elsewhere. */
export function leftBehind(before: Address[], after: Address[]): Address[] {
  return before.filter((old) => after.some((now) => isSame(old, now) && old.address !== now.address));
}

/** Documents that are no longer there. */
export function leaving(before: Address[], after: Address[]): Address[] {
  return before.filter((old) => !after.some((now) => isSame(old, now)));
}

const isSame = (a: Address, b: Address) => a.document === b.document && a.language === b.language;
