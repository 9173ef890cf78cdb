import type { Core, UID } from '@strapi/strapi';
import { isTenantType, tenantTypes } from '../../../platform/tenant-types';

const CHANGE = 'plugin::publishing.change';
const FILE = 'plugin::upload.file';
const VERSION = 'plugin::publishing.content-version';
/** More than this is read whole. */
const MOST = 500;

/** What a builder must read again, by type; `documents` is null when it must read everything. */
export type Changes = { version: number; documents: Record<string, string[]> | null };

/**
 * What changed or went away of a tenant after version `since`, and whatever names that in a relation. The cursor is
 * the content version: it does not depend on clocks, and asking again gives the same or more.
 */
export async function changesSince(strapi: Core.Strapi, tenant: string, since: number): Promise<Changes> {
  const row = await strapi.db.query(VERSION).findOne({ where: { tenant } });
  const version: number = row?.version ?? 0;
  const rows: { version: number; type: string; document: string }[] = await strapi.db
    .query(CHANGE as never)
    .findMany({
      where: { tenant, version: { $gt: since } } as never,
      select: ['version', 'type', 'document'] as never,
      orderBy: { version: 'asc' } as never,
      limit: MOST + 1,
    });
  const isWhole = rows.length <= MOST && (since === version || rows[0]?.version === since + 1);
  // A file may be named in any text, and no relation says so.
  const isAboutFiles = rows.some(({ type }) => type === FILE);
  if (!isWhole || isAboutFiles) return { version, documents: null };
  const changed = byType(rows);
  const referring = await referringTo(strapi, tenant, changed);
  return { version, documents: asLists(byType([...rows, ...referring])) };
}

type Reference = { type: string; document: string };

function byType(rows: Reference[]): Map<string, Set<string>> {
  const types = new Map<string, Set<string>>();
  for (const { type, document } of rows) types.set(type, (types.get(type) ?? new Set()).add(document));
  return types;
}

const asLists = (types: Map<string, Set<string>>) =>
  Object.fromEntries([...types].map(([type, documents]) => [type, [...documents].sort()]));

/** Documents with a relation to one that changed: a relative shows only while it is published. */
async function referringTo(strapi: Core.Strapi, tenant: string, changed: Map<string, Set<string>>) {
  const found: Reference[] = [];
  for (const uid of tenantTypes(strapi)) {
    for (const [name, target] of relationsOf(strapi, uid)) {
      const documents = [...(changed.get(target) ?? [])];
      if (documents.length === 0) continue;
      const rows: { documentId: string }[] = await strapi.db.query(uid).findMany({
        where: { tenant, [name]: { documentId: { $in: documents } } },
        select: ['documentId'],
      });
      found.push(...rows.map(({ documentId }) => ({ type: uid as string, document: documentId })));
    }
  }
  return found;
}

function relationsOf(strapi: Core.Strapi, uid: UID.ContentType): [string, UID.ContentType][] {
  const attributes = Object.entries(strapi.contentType(uid).attributes) as [
    string,
    { type: string; relation?: string; target?: string },
  ][];
  return attributes.flatMap(([name, { type, relation, target }]) =>
    type === 'relation' && relation?.endsWith('ToOne') && target && isTenantType(strapi, target)
      ? [[name, target as UID.ContentType]]
      : [],
  );
}
