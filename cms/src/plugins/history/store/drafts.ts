import type { Core, UID } from '@strapi/strapi';
import { asSystem } from '../../../platform/actor';
import { type Content, contentOf } from './content';

/** A document in one language; the language is empty for types that have none. */
export type Place = { type: string; document: string; locale: string };
export type DraftRow = { locale: string; tenant: string; updatedAt: number };
export type Draft = { content: Content; title: string };

/** The drafts of a document in all languages, locked until the transaction ends. */
export async function lockDrafts(strapi: Core.Strapi, type: string, document: string): Promise<DraftRow[]> {
  // SQLite has one writer: there the transaction alone is the lock.
  if (strapi.db.dialect.client === 'postgres') {
    const rows = strapi.db
      .queryBuilder(type)
      .select(['id'])
      .where({ documentId: document, publishedAt: null })
      // Always in the same order, or two who save at the same moment wait for each other for ever.
      .orderBy({ id: 'asc' });
    await rows.forUpdate().execute();
  }
  return draftRows(strapi, type, document);
}

export async function draftRows(strapi: Core.Strapi, type: string, document: string): Promise<DraftRow[]> {
  const find = () =>
    strapi.db.query(type as UID.ContentType).findMany({
      where: { documentId: document, publishedAt: null },
      select: ['locale', 'tenant', 'updatedAt'] as never,
    });
  const rows: { locale: string | null; tenant: string; updatedAt: string }[] = await asSystem(find as never);
  return rows.map(({ locale, tenant, updatedAt }) => {
    return { locale: locale ?? '', tenant, updatedAt: new Date(updatedAt).getTime() };
  });
}

/** What a draft says now; null where there is none. */
export async function readDraft(
  strapi: Core.Strapi,
  { type, document, locale }: Place,
): Promise<Draft | null> {
  const query = {
    documentId: document,
    ...(locale ? { locale } : {}),
    status: 'draft',
    populate: await everything(strapi, type),
  };
  const row = await asSystem(() => strapi.documents(type as UID.ContentType).findOne(query as never));
  return row && { content: contentOf(strapi, type, row), title: titleOf(row) };
}

/** What people call the document. */
function titleOf(row: Record<string, unknown>): string {
  const title = row.title ?? row.name ?? row.from ?? '';
  return String(title).replace(/\s+/g, ' ').trim().slice(0, 200);
}

type Populate = { populateDeep(depth: number): Populate; build(): Promise<unknown> };

function everything(strapi: Core.Strapi, type: string): Promise<unknown> {
  const builder = strapi.plugin('content-manager').service('populate-builder') as (uid: string) => Populate;
  return builder(type).populateDeep(Number.POSITIVE_INFINITY).build();
}
