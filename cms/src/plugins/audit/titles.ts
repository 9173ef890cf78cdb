import type { Core, UID } from '@strapi/strapi';

type Row = { type: string | null; document: string | null; details: unknown };
const FILE = 'plugin::upload.file';
const FOLDER = 'plugin::upload.folder';
/** What people call a document is in the first of these fields that its type has. */
const TITLES = ['title', 'name', 'from'];

/**
 * Rows of the trail with the `title` that their document has now, or had when it was deleted; null where none is known.
 * The trail itself keeps no content.
 */
export async function withTitles<T extends Row>(strapi: Core.Strapi, rows: T[]) {
  const titles = new Map<string, string>();
  const types = Map.groupBy(rows, ({ type }) => type ?? '');
  for (const [type, ofType] of types) {
    const documents = [...new Set(ofType.map(({ document }) => document))].filter((id) => id !== null);
    if (!documents.length || !(type in strapi.contentTypes)) continue;
    for (const { id, locale, title } of await titlesOf(strapi, type, documents)) {
      if (!title) continue;
      titles.set(`${id} ${locale ?? ''}`, title);
      titles.set(id, title);
    }
  }
  return rows.map((row) => {
    const locale = (row.details as { locale?: unknown } | null)?.locale;
    return {
      ...row,
      title: titles.get(`${row.document} ${locale ?? ''}`) ?? titles.get(row.document ?? '') ?? null,
    };
  });
}

type Titled = { id: string; locale?: string | null; title: string | null };

async function titlesOf(strapi: Core.Strapi, type: string, documents: string[]): Promise<Titled[]> {
  if (type === FILE) {
    const where = { id: { $in: documents.map(Number) } };
    const files = await strapi.db.query(FILE).findMany({ where, select: ['id', 'name'] });
    return files.map(({ id, name }) => ({ id: String(id), title: name }));
  }
  if (type === FOLDER) {
    const where = { documentId: { $in: documents } };
    const folders = await strapi.db.query(FOLDER).findMany({ where, select: ['documentId', 'name'] });
    return folders.map(({ documentId, name }) => ({ id: documentId, title: name }));
  }
  const field = TITLES.find((name) => name in strapi.contentType(type as UID.ContentType).attributes);
  if (!field) return [];
  const select = ['documentId', 'locale', field];
  const where = { documentId: { $in: documents }, publishedAt: null };
  const deleted = { type, document: { $in: documents }, action: 'delete' };
  const [gone, drafts] = await Promise.all([
    strapi.db
      .query('plugin::history.version')
      .findMany({ where: deleted, select: ['document', 'locale', 'title'] }),
    strapi.db.query(type as UID.ContentType).findMany({ where, select: select as never }) as Promise<
      Record<string, string>[]
    >,
  ]);
  return [
    ...gone.map(({ document, locale, title }) => ({ id: document, locale, title })),
    ...drafts.map((draft) => ({
      id: String(draft.documentId),
      locale: draft.locale ?? null,
      title: draft[field] ?? null,
    })),
  ];
}
