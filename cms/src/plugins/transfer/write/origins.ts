import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';

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

export async function keepOrigin(strapi: Core.Strapi, place: Place, data: Omit<Origin, 'id'>) {
  const table = strapi.db.query(ORIGIN);
  const known = await table.findOne({ where: where(place), select: ['id'] });
  if (known) await table.update({ where: { id: known.id }, data });
  else await table.create({ data: { ...where(place), ...data } });
}
