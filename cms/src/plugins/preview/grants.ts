import { createHash, randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { asSystem } from '../../platform/actor';
import { isMakerStillStaff } from './maker';

export const GRANT = 'plugin::preview.grant';
export const MINUTE = 60_000;
/** A preview that stays open is renewed by the admin's page before that. */
const STAFF_MINUTES = 10;

/**
 * The right to see drafts without signing in at the preview server. A `staff` grant shows all drafts of the
 * institution for ten minutes at a time; a `share` shows one document to whoever holds the link.
 */
export type Grant = {
  id: number;
  tenant: string;
  kind: 'staff' | 'share';
  type: string;
  document: string;
  language: 'sw' | 'en';
  user: number;
  until: string;
  createdAt: string;
  revokedAt: string | null;
  lastOpenedAt: string | null;
  opens: number;
};
export type NewGrant = Pick<Grant, 'tenant' | 'kind' | 'type' | 'document' | 'language' | 'user'>;

/** Only the hash is kept: who reads the database cannot open what was shared. */
export const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
/** 32 random bytes as base64url. */
export const isToken = (text: unknown): text is string =>
  typeof text === 'string' && /^[\w-]{43}$/.test(text);
export const staffDeadline = () => new Date(Date.now() + STAFF_MINUTES * MINUTE);

/** Makes a grant; its token is known to the one who asked, and to nobody after that. */
export async function makeGrant(strapi: Core.Strapi, grant: NewGrant, until: Date) {
  const token = randomBytes(32).toString('base64url');
  const data = { ...grant, until, tokenHash: hashOf(token) };
  const row: Grant = await strapi.db.query(GRANT).create({ data });
  return { id: row.id, token, until: until.toISOString() };
}

/**
 * The grant that a token proves now, or null: unknown, expired, revoked, its document gone, its institution retired,
 * or its maker no longer of the institution. The one who asks never learns which.
 */
export async function grantOf(strapi: Core.Strapi, token: unknown): Promise<Grant | null> {
  if (!isToken(token)) return null;
  return asSystem(async () => {
    const where = { tokenHash: hashOf(token), revokedAt: null, until: { $gt: new Date() } };
    const grant: Grant | null = await strapi.db.query(GRANT).findOne({ where });
    if (!grant || !(await isStillThere(strapi, grant))) return null;
    return (await isMakerStillStaff(strapi, grant)) ? grant : null;
  });
}

async function isStillThere(strapi: Core.Strapi, { tenant, type, document }: Grant): Promise<boolean> {
  if (!(type in strapi.contentTypes)) return false;
  const institution = { code: tenant, retired: false };
  if (!(await strapi.db.query('api::institution.institution').count({ where: institution }))) return false;
  const where = { documentId: document, tenant, publishedAt: null };
  return (await strapi.db.query(type as never).count({ where: where as never })) > 0;
}

/** Counts that a person opened what was shared. */
export async function noteOpening(strapi: Core.Strapi, { id, opens }: Grant) {
  const data = { opens: opens + 1, lastOpenedAt: new Date() };
  await strapi.db.query(GRANT).update({ where: { id }, data });
}

/** Forgets what ended a month ago. */
export async function forgetOldGrants(strapi: Core.Strapi, now = new Date()) {
  const monthAgo = new Date(now.getTime() - 30 * 24 * 60 * MINUTE);
  const isOld = [
    { kind: 'staff', until: { $lt: now } },
    { kind: 'share', until: { $lt: monthAgo } },
  ];
  await asSystem(() => strapi.db.query(GRANT).deleteMany({ where: { $or: isOld } }));
}
