import { randomInt } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { loadSecrets, settings } from '@tovuti/core';
import { sendMail } from '../../platform/send-mail';
import { keyFrom, seal, unseal } from './secret-box';
import { noteSession, type Session } from './sessions';

const key = keyFrom(loadSecrets(settings.dataDir).ENCRYPTION_KEY);
const MINUTES = 15;
const DIGITS = 8;
type Person = { id: number; email: string; firstname?: string | null };

/**
 * Whoever connects a first phone proves that they are the account's holder: the password alone is not enough. A session
 * that began with a mailed link has done so, and one that gave up its former phone.
 */
export function isProved({ metadata }: Session): boolean {
  return Boolean(metadata?.holderProvedAt);
}

/** Notes that the holder of the account proved who they are. */
export function prove(strapi: Core.Strapi, { sessionId }: Session) {
  return noteSession(strapi, sessionId, { holderProvedAt: new Date().toISOString(), proof: '' });
}

/** Sends a code to the account's address. It counts in this session only, for a quarter of an hour, instead of any before. */
export async function sendProof(
  strapi: Core.Strapi,
  { sessionId }: Session,
  { id, email, firstname }: Person,
) {
  const code = String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');
  const proof = seal(key, ownerOf(id), `${Date.now() + MINUTES * 60_000} ${code}`);
  await noteSession(strapi, sessionId, { proof });
  const values = { name: firstname ?? '', code, minutes: String(MINUTES) };
  await sendMail(strapi, email, 'enrolment-code', values);
}

/** True when this is the code that was mailed for this session, in time. */
export function isProof({ userId, metadata }: Session, code: string): boolean {
  if (!metadata?.proof || !code) return false;
  const [until, mailed] = unseal(key, ownerOf(userId), metadata.proof).split(' ');
  return Date.now() < Number(until) && code === mailed;
}

/** Other than that of a second factor's secret, so that one cannot stand for the other. */
const ownerOf = (user: number | string) => `proof ${user}`;
