import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { TovutiError } from '@tovuti/core';
import { asSystem } from '../../platform/actor';
import { refusal } from '../tenancy/refusal';
import { GRANT, type Grant, MINUTE, makeGrant } from './grants';
import type { Previewable } from './previewable';

const HOUR = 60 * MINUTE;
const HOURS = { min: 1, max: 720 };
/** More than anyone needs at once; keeps one document from filling the table. */
const MOST = 20;

export type Share = {
  id: number;
  maker: string;
  createdAt: string;
  until: string;
  opens: number;
  lastOpenedAt: string | null;
  canRevoke: boolean;
};

/**
 * Makes a link to one document for someone without an account.
 * @param hours from 1 to 720
 * @throws `preview-time` or `preview-too-many`
 */
export async function makeShare(
  strapi: Core.Strapi,
  user: number,
  { uid, document, tenant, language }: Previewable,
  hours: unknown,
) {
  if (!Number.isInteger(hours) || Number(hours) < HOURS.min || Number(hours) > HOURS.max)
    throw refusal('preview-time');
  const open = await strapi.db.query(GRANT).count({ where: openShares(document) });
  if (open >= MOST) throw refusal('preview-too-many', { most: String(MOST) });
  const grant = { tenant, kind: 'share', type: uid, document, language, user } as const;
  const made = await makeGrant(strapi, grant, new Date(Date.now() + Number(hours) * HOUR));
  await note(strapi, 'share-made', grant, made.until);
  return made;
}

/** The links to a document that still work; the tenancy of queries keeps them to the reader's institution. */
export async function listShares(
  strapi: Core.Strapi,
  user: number,
  { document, checker }: Previewable,
): Promise<Share[]> {
  const rows: Grant[] = await strapi.db
    .query(GRANT)
    .findMany({ where: openShares(document), orderBy: { id: 'desc' } });
  const makers = await makersOf(strapi, rows);
  return rows.map(({ id, user: maker, createdAt, until, opens, lastOpenedAt }) => ({
    id,
    maker: makers.get(maker) ?? '',
    createdAt,
    until,
    opens,
    lastOpenedAt,
    canRevoke: maker === user || checker.can.publish(),
  }));
}

/**
 * Ends a link at once. Its maker may, and whoever may publish the document.
 * @throws NotFoundError for a link that is not there or not theirs to end
 */
export async function revokeShare(strapi: Core.Strapi, share: Grant) {
  await strapi.db.query(GRANT).update({ where: { id: share.id }, data: { revokedAt: new Date() } });
  await note(strapi, 'share-revoked', share, share.until);
}

export async function findShare(strapi: Core.Strapi, id: number): Promise<Grant> {
  const where = { id: Number.isInteger(id) ? id : 0, kind: 'share', revokedAt: null };
  const share: Grant | null = await strapi.db.query(GRANT).findOne({ where });
  if (!share) throw unknownShare();
  return share;
}

export function unknownShare() {
  const { message, code } = new TovutiError('preview-share-unknown');
  return new errors.NotFoundError(message, { code });
}

function openShares(document: string) {
  return { kind: 'share', document, revokedAt: null, until: { $gt: new Date() } };
}

/** The names of the makers; one who left the institution is named still, for they gave the link out. */
async function makersOf(strapi: Core.Strapi, rows: Grant[]): Promise<Map<number, string>> {
  const where = { id: { $in: rows.map(({ user }) => user) } };
  type Account = { id: number; email: string; firstname: string | null; lastname: string | null };
  const accounts: Account[] = await asSystem(() => strapi.db.query('admin::user').findMany({ where }));
  const nameOf = ({ firstname, lastname, email }: Account) =>
    [firstname, lastname].filter(Boolean).join(' ') || email;
  return new Map(accounts.map((account) => [account.id, nameOf(account)]));
}

async function note(
  strapi: Core.Strapi,
  action: string,
  grant: Pick<Grant, 'tenant' | 'type' | 'document' | 'language'>,
  until: string,
) {
  const { tenant, type, document, language } = grant;
  const event = { action, tenant, type, document, details: { locale: language, until } };
  await strapi.plugin('audit').service('trail').record(event);
}
