import { createHash, randomInt } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { asSystem } from '../../platform/actor';

const RECOVERY_CODE = 'plugin::accounts.recovery-code';
const COUNT = 10;
const LENGTH = 12;
/** Without letters and digits that are mistaken for each other on paper. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Ten new recovery codes instead of those that were, shown to the person for the only time. */
export async function renewRecoveryCodes(strapi: Core.Strapi, user: number): Promise<string[]> {
  const codes = Array.from({ length: COUNT }, newCode);
  await forgetRecoveryCodes(strapi, user);
  const data = codes.map((code) => ({ user, hash: hashOf(user, code) }));
  await asSystem(() => strapi.db.query(RECOVERY_CODE).createMany({ data }));
  return codes;
}

/** True once for each code: of two requests with the same one, the database lets one delete its row. */
export async function takeRecoveryCode(strapi: Core.Strapi, user: number, code: string): Promise<boolean> {
  const where = { user, hash: hashOf(user, code) };
  const { count } = await asSystem(() => strapi.db.query(RECOVERY_CODE).deleteMany({ where }));
  return count > 0;
}

export async function forgetRecoveryCodes(strapi: Core.Strapi, user: number) {
  await asSystem(() => strapi.db.query(RECOVERY_CODE).deleteMany({ where: { user } }));
}

export function recoveryCodesLeft(strapi: Core.Strapi, user: number): Promise<number> {
  return asSystem(() => strapi.db.query(RECOVERY_CODE).count({ where: { user } }));
}

/** 59 random bits, in the form `abcdef-ghjkmn`. */
function newCode(): string {
  const code = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
}

/** A plain hash suffices: the codes are random, and each works once (NIST SP 800-63B-4, section 3.1.2.2). */
function hashOf(user: number, code: string): string {
  const plain = code.toLowerCase().replace(/[^a-z0-9]/g, '');
  return createHash('sha256').update(`${user} ${plain}`).digest('base64');
}
