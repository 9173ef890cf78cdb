import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Work } from '../jobs/work';
import type { Item } from '../reading/item';

export const ORIGIN = 'plugin::transfer.origin';

/** Where a document or a file came from, so that a second import knows it again. */
export type Origin = {
  id: number;
  type: string;
  document: string;
  sourceHash: string | null;
  contentHash: string | null;
};
type Place = { tenant: string; source: string; locale: string };
type Places = { tenant: string; keys: string[]; locale: string };

const where = ({ tenant, source, locale }: Place) => ({ tenant, key: hashOf(source), locale });

/** Of what a source says, or of what is stored: the same content has the same hash. */
export function hashOf(value: unknown): string {
  return createHash('sha256')
    .update(typeof value === 'string' ? value : JSON.stringify(value))
    .digest('hex');
}

export function findOrigin(strapi: Core.Strapi, place: Place): Promise<Origin | null> {
  return strapi.db.query(ORIGIN).findOne({ where: where(place) });
}

/** The document that a source's thing became, in whichever language. */
export async function documentOf(
  strapi: Core.Strapi,
  tenant: string,
  source: string,
): Promise<string | null> {
  const found = await strapi.db
    .query(ORIGIN)
    .findOne({ where: { tenant, key: hashOf(source) }, select: ['document'] });
  return found?.document ?? null;
}

/**
 * Where this item was brought in before, by the surest of its keys that is known. A document is one item's only: what two
 * of them could be is the first one's.
 */
export async function claimOrigin(work: Work, { source, keys, locale }: Item): Promise<Origin | null> {
  const { strapi, tenant, claims } = work;
  const hashes = keys.map(hashOf);
  const rows: (Origin & { key: string })[] = await strapi.db
    .query(ORIGIN)
    .findMany({ where: { tenant, locale, key: { $in: hashes } } });
  const byTrust = rows.sort((a, b) => hashes.indexOf(a.key) - hashes.indexOf(b.key));
  const found = byTrust.find(({ document }) => (claims.get(`${document} ${locale}`) ?? source) === source);
  if (found) claims.set(`${found.document} ${locale}`, source);
  return found ?? null;
}

/** The document's other languages that were brought in; each under one of its keys, all of which say the same. */
export async function siblingsOf({ strapi, tenant }: Work, document: string, locale: string) {
  const rows: (Origin & { key: string; locale: string })[] = await strapi.db
    .query(ORIGIN)
    .findMany({ where: { tenant, document, locale: { $ne: locale } } });
  return [...Map.groupBy(rows, (row) => row.locale)].map(([sibling, [first]]) => {
    const { type, sourceHash, contentHash } = first as Origin;
    return { tenant, document, locale: sibling, type, sourceHash, contentHash };
  });
}

/** A document was saved by this system itself: what its languages hold now is what was brought in. */
export async function keepContentHash(
  { strapi, tenant }: Work,
  { document, locale }: { document: string; locale: string },
  contentHash: string | null,
) {
  await strapi.db.query(ORIGIN).updateMany({ where: { tenant, document, locale }, data: { contentHash } });
}

/** Keeps where a document or file came from, under every key by which a later import may know it. */
export async function keepOrigin(strapi: Core.Strapi, place: Place | Places, data: Omit<Origin, 'id'>) {
  const { tenant, locale } = place;
  const { type, document, sourceHash, contentHash } = data;
  const table = strapi.db.query(ORIGIN);
  for (const key of ('keys' in place ? place.keys : [place.source]).map(hashOf)) {
    const known: Origin | null = await table.findOne({ where: { tenant, key, locale } });
    const values = { type, document, sourceHash, contentHash };
    if (!known) await table.create({ data: { tenant, key, locale, ...values } });
    else if (!isSame(known, values)) await table.update({ where: { id: known.id }, data: values });
  }
}

const isSame = (known: Origin, values: Omit<Origin, 'id'>) =>
  (Object.keys(values) as (keyof typeof values)[]).every((name) => known[name] === values[name]);
