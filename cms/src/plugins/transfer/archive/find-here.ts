import type { Work } from '../jobs/work';
import { documentOf, hashOf } from '../write/origins';
import { uidOf } from '../write/save-document';
import type { Archived } from './import';

/** Of these an institution has one; the field, if any, tells which of several. */
export const SINGLE: Record<string, string | null> = { 'institution-profile': null, menu: 'place' };

export type Here = {
  /** The document that stands for the archive's; null when there is none. */
  id: string | null;
  /** The id that it takes when it is made: its old one, unless that is somebody's; in another institution always the same. */
  newId: string;
  place: { tenant: string; source: string; locale: string };
};

/** Looks for an archive's document in the institution. Nobody else's document is ever touched, whatever its id. */
export async function findHere(
  { strapi, tenant }: Work,
  from: string,
  { type, record }: Archived,
): Promise<Here> {
  const table = strapi.db.query(uidOf(type));
  const source = `archive:${from}:${type}:${record.id}`;
  const place = { tenant, source, locale: '-' };
  const own = await table.findOne({
    where: { documentId: record.id, tenant },
    select: ['documentId'] as never,
  });
  if (own) return { id: record.id, newId: record.id, place };
  const earlier = await documentOf(strapi, tenant, source);
  const kept = earlier
    ? await table.findOne({ where: { documentId: earlier, tenant }, select: ['documentId'] as never })
    : null;
  const single = kept ?? (type in SINGLE ? await singleOf(table, tenant, SINGLE[type], record) : null);
  if (single) return { id: single.documentId, newId: single.documentId, place };
  const isTaken = (await table.count({ where: { documentId: record.id } })) > 0;
  const isWellFormed = /^[a-z0-9]{20,32}$/.test(record.id);
  const newId = isTaken || !isWellFormed ? hashOf(`${tenant} ${source}`).slice(0, 24) : record.id;
  return { id: null, newId, place };
}

type Table = { findOne(query: object): Promise<{ documentId: string } | null> };

function singleOf(
  table: unknown,
  tenant: string,
  field: string | null | undefined,
  record: Archived['record'],
) {
  const value = field ? record.versions[0]?.content[field] : undefined;
  const where = { tenant, ...(field ? { [field]: value } : {}) };
  return (table as Table).findOne({ where, select: ['documentId'] });
}
