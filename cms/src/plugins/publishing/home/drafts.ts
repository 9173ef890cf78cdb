import type { Core } from '@strapi/strapi';
import { contentTables, type Item, momentOf, PAGE_SIZE, type Page, type Table, toPage } from './tables';

type Row = {
  type: string;
  document: string;
  locale: string | null;
  title: string | null;
  moment: unknown;
  isLive: number;
  total: number | string;
};
export type DraftItem = Item & { isLive: boolean };

/** What this person wrote last and is not on the site as it stands: one query over all types. */
export async function draftsOf(
  strapi: Core.Strapi,
  tenant: string,
  user: number,
  page: number,
): Promise<Page<DraftItem>> {
  const db = strapi.db.connection;
  const each = contentTables(strapi).map((table) => draftsIn(strapi, table, tenant, user));
  const rows: Row[] = await db
    .select('*')
    .select(db.raw('count(*) over () as total'))
    .from(db.unionAll(each).as('drafts'))
    .orderBy([{ column: 'moment', order: 'desc' }, 'document'])
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE);
  const results = rows.map(({ total: _, isLive, ...row }) => {
    return { ...row, moment: momentOf(row.moment), isLive: Boolean(Number(isLive)) };
  });
  return toPage(results, page, Number(rows[0]?.total ?? 0));
}

function draftsIn(strapi: Core.Strapi, { type, table, titleColumn }: Table, tenant: string, user: number) {
  const db = strapi.db.connection;
  const live = () =>
    db
      .select(db.raw('1'))
      .from({ live: table })
      .whereRaw('live.document_id = draft.document_id')
      .whereRaw("coalesce(live.locale, '') = coalesce(draft.locale, '')")
      .whereNotNull('live.published_at');
  return db
    .select({
      type: db.raw('?', [type]),
      document: 'draft.document_id',
      locale: 'draft.locale',
      title: titleColumn ? db.ref(`draft.${titleColumn}`) : db.raw('cast(null as text)'),
      moment: 'draft.updated_at',
      isLive: db.raw('case when exists ? then 1 else 0 end', [live()]),
    })
    .from({ draft: table })
    .where('draft.tenant', tenant)
    .whereNull('draft.published_at')
    .where((mine) => mine.where('draft.created_by_id', user).orWhere('draft.updated_by_id', user))
    .whereNotExists(live().whereRaw('live.updated_at >= draft.updated_at'))
    .whereNotExists(importOf(strapi));
}

/**
 * The import that wrote the draft as it stands: hundreds of them are nobody's own work, and the import's report lists them.
 * Whoever edits one afterwards makes it theirs.
 */
function importOf(strapi: Core.Strapi) {
  const db = strapi.db.connection;
  const tableOf = (uid: string) => strapi.db.metadata.get(uid).tableName;
  const origin = db
    .select(db.raw('1'))
    .from({ origin: tableOf('plugin::transfer.origin') })
    .whereRaw('origin.document = draft.document_id');
  return db
    .select(db.raw('1'))
    .from({ job: tableOf('plugin::transfer.job') })
    .whereRaw('job.tenant = draft.tenant')
    .whereNot('job.kind', 'export')
    .whereRaw('draft.updated_at between job.created_at and coalesce(job.ended_at, job.beat_at)')
    .where((written) => written.where('job.kind', 'archive').orWhereExists(origin));
}
