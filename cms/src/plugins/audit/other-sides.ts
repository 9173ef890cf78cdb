import type { Core, UID } from '@strapi/strapi';
import { asSystem } from '../../platform/actor';
import { record } from './trail';

type Attribute = { type: string; target?: string; mappedBy?: string };
type Side = { field: string; target: string; mappedBy: string };
type Named = { documentId: string };
type Place = { uid: string; document: string; tenant: string | null; locale: string | null };
/** By field: the documents that name this one in theirs. */
type Sides = Map<string, Set<string>>;

/** Fields of a type that are kept in the other document: a page's `children` are the pages with it as their `parent`. */
function sidesOf(strapi: Core.Strapi, uid: string): Side[] {
  const attributes = strapi.contentType(uid as UID.ContentType).attributes as Record<string, Attribute>;
  return Object.entries(attributes).flatMap(([field, { type, target, mappedBy }]) =>
    type === 'relation' && target?.startsWith('api::') && mappedBy ? [{ field, target, mappedBy }] : [],
  );
}

/** The documents on the other sides of a document, as they stand now. */
export async function readSides(strapi: Core.Strapi, uid: string, document?: string): Promise<Sides> {
  const sides = sidesOf(strapi, uid);
  if (!sides.length || !document) return new Map();
  const populate = Object.fromEntries(sides.map(({ field }) => [field, { select: ['documentId'] }]));
  const query = { where: { documentId: document }, select: ['id'], populate };
  const rows: Record<string, Named[]>[] = await asSystem(() =>
    strapi.db.query(uid as UID.ContentType).findMany(query as never),
  );
  return new Map(
    sides.map(({ field }) => [
      field,
      new Set(rows.flatMap((row) => (row[field] ?? []).map(({ documentId }) => documentId))),
    ]),
  );
}

/** A line for each document that was changed from its other side: nobody has saved it, but it has another parent now. */
export async function noteSides(strapi: Core.Strapi, place: Place, before: Sides) {
  const { uid, document, tenant, locale } = place;
  const after = await readSides(strapi, uid, document);
  for (const { field, target, mappedBy } of sidesOf(strapi, uid)) {
    const [then, now] = [before, after].map((sides) => sides.get(field) ?? new Set<string>());
    const changed = [...new Set([...(then ?? []), ...(now ?? [])])].filter(
      (id) => then?.has(id) !== now?.has(id),
    );
    for (const other of changed) {
      const details = { locale, fields: [mappedBy], through: { type: uid, document } };
      await record(strapi, { action: 'update', tenant, type: target, document: other, details });
    }
  }
}
