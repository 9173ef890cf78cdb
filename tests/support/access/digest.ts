/** Writes hashes of what nobody of the walkers' institution may change (`Digest`): `digest.ts <file>`. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { openStrapi } from '../../../scripts/strapi.ts';
import { canonical } from './canonical.ts';
import { type Digest, FOREIGN, OWN } from './planted.ts';

type Attribute = { type: string; target?: string; component?: string; components?: string[] };
type Attributes = Record<string, Attribute>;
type Row = { id: number };

const strapi = await openStrapi();
const digest: Digest = { foreign: {}, published: {}, accounts: {} };
for (const { uid, attributes } of Object.values(strapi.contentTypes)) {
  if (!('tenant' in attributes)) continue;
  const rows = await rowsOf(uid, { tenant: FOREIGN });
  digest.foreign[uid] = { rows: rows.length, hash: hashOf(rows) };
  if (!uid.startsWith('api::')) continue;
  digest.published[uid] = hashes(await rowsOf(uid, { tenant: OWN, publishedAt: { $notNull: true } }));
}
const accounts: Row[] = await strapi.db.query('admin::user').findMany({ populate: ['roles'] });
// Somebody may sign in meanwhile.
digest.accounts = hashes(accounts.map((account) => ({ ...account, updatedAt: null })));
writeFileSync(process.argv[2] ?? '', JSON.stringify(digest));
await strapi.destroy();
process.exit(0);

function rowsOf(uid: string, where: object): Promise<Row[]> {
  const populate = populateOf(attributesOf(uid));
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
function populateOf(attributes: Attributes): Record<string, unknown> {
  const populate: Record<string, unknown> = {};
  for (const [name, { type, target, component, components = [] }] of Object.entries(attributes)) {
    if (type === 'relation' && target !== 'admin::user')
      populate[name] = target ? { select: ['id'], orderBy: { id: 'asc' } } : true;
    if (type === 'media') populate[name] = true;
    if (component) populate[name] = { populate: populateOf(attributesOf(component)) };
    if (type === 'dynamiczone') {
      const on = components.map((uid) => [uid, { populate: populateOf(attributesOf(uid)) }] as const);
      populate[name] = { on: Object.fromEntries(on) };
    }
  }
  return populate;
}

function attributesOf(uid: string): Attributes {
  return (strapi.getModel(uid as never) as unknown as { attributes: Attributes }).attributes;
}
