import type { Core } from '@strapi/strapi';
import { contentTables, type Item, momentOf, PAGE_SIZE, type Page, type Table, toPage } from './tables';

export type Count = { type: string; documents: number; lackEn: number; lackSw: number };
type CountRow = Record<keyof Count, string | number>;
const LATEST = 5;

/** How many documents of each type citizens can read, and how many of them lack a language: one query. */
export async function countPublished(strapi: Core.Strapi, tenant: string): Promise<Count[]> {
  const db = strapi.db.connection;
  const each = contentTables(strapi).map(({ type, table, isLocalized }) => {
    const lacking = (has: string) => db.raw(isLocalized ? `sum(1 - ${has})` : '0');
    return db
      .select({
        type: db.raw('?', [type]),
        documents: db.raw('count(*)'),
        lackEn: lacking('has_en'),
        lackSw: lacking('has_sw'),
      })
      .from(languagesOf(strapi, table, tenant).as('documents'));
  });
  const rows: CountRow[] = await db.unionAll(each);
  return rows
    .map(({ type, documents, lackEn, lackSw }) => ({
      type: String(type),
      documents: Number(documents),
      lackEn: Number(lackEn ?? 0),
      lackSw: Number(lackSw ?? 0),
    }))
    .filter(({ documents }) => documents > 0)
    .sort((one, other) => other.documents - one.documents);
}

/** Each published document with the languages it has. */
function languagesOf(strapi: Core.Strapi, table: string, tenant: string) {
  const db = strapi.db.connection;
  const has = (locale: string) =>
    db.raw(`max(case when locale = ? then 1 else 0 end) as has_${locale}`, [locale]);
  return db
    .select('document_id', has('sw'), has('en'))
    .from(table)
    .where({ tenant })
    .whereNotNull('published_at')
    .groupBy('document_id');
}

/** What came on the site last. */
export async function lastPublished(strapi: Core.Strapi, tenant: string) {
  const db = strapi.db.connection;
  const each = contentTables(strapi).map((table) => publishedIn(strapi, table, tenant));
  const rows: Item[] = await db
    .select('*')
    .from(db.unionAll(each).as('published'))
    .orderBy([{ column: 'moment', order: 'desc' }, 'document', 'locale'])
    .limit(LATEST);
  return rows.map((row) => ({ ...row, moment: momentOf(row.moment) }));
}

/** Published documents that have one language only, the latest first. `locale` is the one that they have. */
export async function untranslated(strapi: Core.Strapi, tenant: string, page: number): Promise<Page<Item>> {
  const db = strapi.db.connection;
  const each = contentTables(strapi)
    .filter(({ isLocalized }) => isLocalized)
    .map((table) => publishedIn(strapi, table, tenant).whereNotExists(otherLanguage(strapi, table)));
  const rows: (Item & { total: string | number })[] = await db
    .select('*')
    .select(db.raw('count(*) over () as total'))
    .from(db.unionAll(each).as('published'))
    .orderBy([{ column: 'moment', order: 'desc' }, 'document'])
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE);
  const results = rows.map(({ total: _, ...row }) => ({ ...row, moment: momentOf(row.moment) }));
  return toPage(results, page, Number(rows[0]?.total ?? 0));
}

function otherLanguage(strapi: Core.Strapi, { table }: Table) {
  const db = strapi.db.connection;
  return db
    .select(db.raw('1'))
    .from({ other: table })
    .whereRaw('other.document_id = live.document_id')
    .whereRaw('other.locale <> live.locale')
    .whereNotNull('other.published_at');
}

function publishedIn(strapi: Core.Strapi, { type, table, titleColumn }: Table, tenant: string) {
  const db = strapi.db.connection;
  return db
    .select({
      type: db.raw('?', [type]),
      document: 'live.document_id',
      locale: 'live.locale',
      title: titleColumn ? db.ref(`live.${titleColumn}`) : db.raw('cast(null as text)'),
      moment: 'live.published_at',
    })
    .from({ live: table })
    .where('live.tenant', tenant)
    .whereNotNull('live.published_at');
}
