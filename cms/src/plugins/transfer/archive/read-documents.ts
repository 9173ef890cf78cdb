import type { Core, UID } from '@strapi/strapi';
import { contentOf, populateAll } from './content';
import type { DocumentRecord, Version } from './records';

const PAGE = 50;
type Row = {
  documentId: string;
  locale: string | null;
  publishedAt: string | null;
  createdAt: string;
  updatedAt: string;
};

/** All documents of a type, with every language, as draft and as published. */
export async function* documentsOf(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  tenant: string,
  fileOfHash: (hash: string) => string | undefined,
): AsyncGenerator<DocumentRecord> {
  const populate = populateAll(strapi, uid) as never;
  const table = strapi.db.query(uid);
  const ids: { documentId: string }[] = await table.findMany({
    where: { tenant },
    select: ['documentId'] as never,
    orderBy: { id: 'asc' },
  });
  const unique = [...new Set(ids.map(({ documentId }) => documentId))];
  for (let start = 0; start < unique.length; start += PAGE) {
    const where = { tenant, documentId: { $in: unique.slice(start, start + PAGE) } };
    const rows: Row[] = await table.findMany({ where, populate, orderBy: { id: 'asc' } });
    const groups = Map.groupBy(rows, ({ documentId }) => documentId);
    for (const [id, group] of groups) {
      const versions = group.map((row) => versionOf(strapi, uid, row, fileOfHash));
      yield { id, versions: versions.sort(inOrder) };
    }
  }
}

const placeOf = ({ locale, status }: Version) => `${locale} ${status}`;
const inOrder = (a: Version, b: Version) => (placeOf(a) < placeOf(b) ? -1 : 1);

function versionOf(
  strapi: Core.Strapi,
  uid: string,
  row: Row,
  fileOfHash: (hash: string) => string | undefined,
): Version {
  const { locale, publishedAt, createdAt, updatedAt } = row;
  return {
    locale,
    status: publishedAt ? 'published' : 'draft',
    createdAt,
    updatedAt,
    publishedAt,
    content: contentOf(strapi, uid, row as never, fileOfHash),
  };
}
