import { isCommon } from './common-passwords';

/** Characters. A password may be the only factor of an author: 15 (NIST SP 800-63B-4, section 3.1.1.2). */
export const SHORTEST = 15;
/** Parts of names that are shorter appear in words by chance. */
const SHORTEST_NAME = 4;

export type Owner = { email?: string | null; firstname?: string | null; lastname?: string | null };
export type Fault = 'password-short' | 'password-common' | 'password-personal';

/**
 * What is wrong with a password by our own rules, or null. Length and lists, as NIST SP 800-63B-4 (section 3.1.1.2) asks:
 * every character counts, spaces too, and no change without a reason. Strapi's form and server still ask for a small
 * letter, a capital and a digit, which NIST advises against and nothing documented takes away (`check-passwords.ts`).
 */
export function faultOf(password: string, owner: Owner): Fault | null {
  if ([...password.normalize('NFC')].length < SHORTEST) return 'password-short';
  if (isCommon(password)) return 'password-common';
  return isPersonal(password, owner) ? 'password-personal' : null;
}

function isPersonal(password: string, { email, firstname, lastname }: Owner): boolean {
  const text = password.toLowerCase();
  const names = [email?.split('@')[0], firstname, lastname, 'tovuti'];
  return names
    .flatMap((name) => (name ?? '').toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .some((part) => part.length >= SHORTEST_NAME && text.includes(part));
}
