import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { canonical } from './canonical.ts';
import { AIMED_MOMENT, type Digest, FOREIGN, OWN, WORDS } from './planted.ts';

type Attribute = { type: string; target?: string; component?: string; components?: string[] };
type Attributes = Record<string, Attribute>;
type Row = { id: number };

/** Hashes of what nobody of the walkers' institution may change. */
export async function readDigest(strapi: Core.Strapi): Promise<Digest> {
  const digest: Digest = { foreign: {}, published: {}, accounts: {}, forged: [] };
  for (const { uid, attributes } of Object.values(strapi.contentTypes)) {
    if (!('tenant' in attributes)) continue;
    const rows = await rowsOf(strapi, uid, { tenant: FOREIGN });
    digest.foreign[uid] = { rows: rows.length, hash: hashOf(rows) };
    if (!uid.startsWith('api::')) continue;
    digest.published[uid] = hashes(
      await rowsOf(strapi, uid, { tenant: OWN, publishedAt: { $notNull: true } }),
    );
    digest.forged.push(...(await forgedRows(strapi, uid)));
  }
  const accounts: Row[] = await strapi.db
    .query('admin::user')
    .findMany({ populate: { roles: { select: ['id', 'code'] } } });
  // Somebody may sign in meanwhile, and choose their own language.
  const own = { updatedAt: null, preferedLanguage: null };
  digest.accounts = hashes(accounts.map((account) => ({ ...account, ...own })));
  return digest;
}

/** Own rows with a stamp that only a request can have brought. */
async function forgedRows(strapi: Core.Strapi, uid: string): Promise<string[]> {
  const spy = { email: `${WORDS.foreign}@tovuti.example` };
  const stamps = ['createdAt', 'updatedAt', 'publishedAt'].map((name) => ({ [name]: AIMED_MOMENT }));
  const $or = [...stamps, { createdBy: spy }, { updatedBy: spy }];
  const query = { where: { tenant: OWN, $or }, select: ['id'] };
  const rows: Row[] = await strapi.db.query(uid as never).findMany(query as never);
  return rows.map(({ id }) => `${uid} ${id}`);
}

function rowsOf(strapi: Core.Strapi, uid: string, where: object): Promise<Row[]> {
  const populate = populateOf(strapi, attributesOf(strapi, uid));
  const query = { where, populate, orderBy: { id: 'asc' } };
  return strapi.db.query(uid as never).findMany(query as never);
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex');
}

function hashes(rows: Row[]): Record<string, string> {
  return Object.fromEntries(rows.map((row) => [row.id, hashOf(row)]));
}

/** Components, files and the row ids of relatives, but no account: that someone signs in changes no document. */
function populateOf(strapi: Core.Strapi, attributes: Attributes): Record<string, unknown> {
  const populate: Record<string, unknown> = {};
  for (const [name, { type, target, component, components = [] }] of Object.entries(attributes)) {
    // The other rows of the same document: each saving of the draft makes new ones.
    if (name === 'localizations') continue;
    if (type === 'relation' && target !== 'admin::user')
      populate[name] = target ? { select: ['id'], orderBy: { id: 'asc' } } : true;
    if (type === 'media') populate[name] = true;
    if (component) populate[name] = { populate: populateOf(strapi, attributesOf(strapi, component)) };
    if (type === 'dynamiczone') {
      const on = components.map(
        (uid) => [uid, { populate: populateOf(strapi, attributesOf(strapi, uid)) }] as const,
      );
      populate[name] = { on: Object.fromEntries(on) };
    }
  }
  return populate;
}

function attributesOf(strapi: Core.Strapi, uid: string): Attributes {
  return (strapi.getModel(uid as never) as unknown as { attributes: Attributes }).attributes;
}
