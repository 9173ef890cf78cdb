import type { Core } from '@strapi/strapi';
import { loadSecrets, settings } from '@tovuti/core';
import { renderSVG } from 'uqr';
import { asSystem } from '../../platform/actor';
import { refusal } from '../tenancy/refusal';
import { forgetRecoveryCodes, renewRecoveryCodes, takeRecoveryCode } from './recovery-codes';
import { keyFrom, seal, unseal } from './secret-box';
import { newSecret, stepOf, uriOf } from './totp';

const SECOND_FACTOR = 'plugin::accounts.second-factor';
const key = keyFrom(loadSecrets(settings.dataDir).ENCRYPTION_KEY);

type Row = {
  id: number;
  user: number;
  secret: string;
  confirmedAt: string | null;
  lastStep: number;
};
export type Enrolment = { secret: string; uri: string; svg: string };

/** True when the person has a second factor that they have proved to hold. */
export async function isEnrolled(strapi: Core.Strapi, user: number): Promise<boolean> {
  return Boolean((await rowOf(strapi, user))?.confirmedAt);
}

/**
 * Makes a secret that counts once `confirm` has seen a code of it. Until then the same one is shown again, so that a
 * page that was reloaded does not betray the code that the person has already photographed.
 * @throws `second-factor-already`
 */
export async function enrol(strapi: Core.Strapi, user: number, email: string): Promise<Enrolment> {
  const row = (await rowOf(strapi, user)) ?? (await create(strapi, user));
  if (row.confirmedAt) throw refusal('second-factor-already');
  const secret = unseal(key, String(user), row.secret);
  const uri = uriOf(secret, email);
  return { secret, uri, svg: renderSVG(uri, { border: 2 }) };
}

/**
 * Confirms an enrolment by a first code.
 * @returns the recovery codes, for the only time; null when the code is wrong
 * @throws `second-factor-already`
 */
export async function confirm(strapi: Core.Strapi, user: number, code: string): Promise<string[] | null> {
  const row = await rowOf(strapi, user);
  if (row?.confirmedAt) throw refusal('second-factor-already');
  if (!row || !(await takeStep(strapi, row, code))) return null;
  await update(strapi, { id: row.id }, { confirmedAt: new Date() });
  return renewRecoveryCodes(strapi, user);
}

/** Takes a code of the app or a recovery code: true once, false ever after. */
export async function take(strapi: Core.Strapi, user: number, code: string): Promise<boolean> {
  const row = await rowOf(strapi, user);
  if (!row?.confirmedAt) return false;
  return /^\d{6}$/.test(code) ? takeStep(strapi, row, code) : takeRecoveryCode(strapi, user, code);
}

/** Forgets the person's second factor; whoever must have one enrols again at the next sign-in. */
export async function forget(strapi: Core.Strapi, user: number) {
  await asSystem(() => strapi.db.query(SECOND_FACTOR).deleteMany({ where: { user } }));
  await forgetRecoveryCodes(strapi, user);
}

/** A confirmed second factor for a demonstration account. */
export async function enrolDirectly(strapi: Core.Strapi, user: number, email: string): Promise<string> {
  await forget(strapi, user);
  const { secret } = await enrol(strapi, user, email);
  await update(strapi, { user }, { confirmedAt: new Date() });
  return secret;
}

/** A code works once (RFC 6238, section 5.2): of two requests with the same one, the database lets one through. */
async function takeStep(strapi: Core.Strapi, row: Row, code: string): Promise<boolean> {
  const step = stepOf(unseal(key, String(row.user), row.secret), code);
  if (step === null) return false;
  return update(strapi, { id: row.id, lastStep: { $lt: step } }, { lastStep: step });
}

function rowOf(strapi: Core.Strapi, user: number): Promise<Row | null> {
  return asSystem(() => strapi.db.query(SECOND_FACTOR).findOne({ where: { user } }));
}

async function create(strapi: Core.Strapi, user: number): Promise<Row> {
  const data = { user, secret: seal(key, String(user), newSecret()), lastStep: 0 };
  const table = strapi.db.query(SECOND_FACTOR);
  // Two pages at once: the unique index lets one through, and the other shows the same secret.
  return asSystem(() => table.create({ data }).catch(() => table.findOne({ where: { user } })));
}

/** True when a row was changed. */
async function update(strapi: Core.Strapi, where: object, data: object): Promise<boolean> {
  const { count } = await asSystem(() => strapi.db.query(SECOND_FACTOR).updateMany({ where, data }));
  return count > 0;
}
