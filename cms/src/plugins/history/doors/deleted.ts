import type { Core } from '@strapi/strapi';
import { withPersons } from '../../../platform/people';
import { draftRows } from '../store/drafts';
import { VERSION, type VersionRow } from '../store/versions';
import { creatableTypes } from './open-history';

const PAGE_SIZE = 20;

/** What was deleted in the person's institution, of types that they may create, and is still gone. */
export async function deletedDocuments(strapi: Core.Strapi, page: number) {
  const where = { action: 'delete', type: { $in: creatableTypes(strapi) } };
  const table = strapi.db.query(VERSION);
  const [rows, total] = await Promise.all([
    table.findMany({
      where,
      select: ['id', 'type', 'document', 'locale', 'number', 'title', 'account', 'moment'],
      orderBy: { id: 'desc' },
      limit: PAGE_SIZE,
      offset: (page - 1) * PAGE_SIZE,
    }) as Promise<VersionRow[]>,
    table.count({ where }),
  ]);
  const results: VersionRow[] = [];
  for (const row of rows) {
    const languages = (await draftRows(strapi, row.type, row.document)).map(({ locale }) => locale);
    const isNewer = await table.count({ where: { ...placeAfter(row) } });
    if (!languages.includes(row.locale) && !isNewer) results.push(row);
  }
  return { results: await withPersons(strapi, results), page, pageCount: Math.ceil(total / PAGE_SIZE) };
}

function placeAfter({ type, document, locale, number }: VersionRow) {
  return { type, document, locale, number: { $gt: number } };
}
