import type { Core } from '@strapi/strapi';

/** What an institution decided about its documents, in tables beside them, and how to tell a row from another. */
export const TABLES = {
  'former-addresses': { uid: 'plugin::publishing.former-address', key: ['document', 'language', 'address'] },
  retirements: { uid: 'plugin::publishing.retirement', key: ['document', 'language'] },
  'review-dates': { uid: 'plugin::publishing.review-date', key: ['document', 'language'] },
} as const;

/** What happened to its documents: to read, not to import. */
export const TRAILS = {
  audit: 'plugin::audit.record',
  history: 'plugin::history.version',
  schedules: 'plugin::publishing.schedule',
  approvals: 'plugin::publishing.workflow-state',
} as const;

const PAGE = 500;
const OF_SYSTEM = new Set(
  'id documentId tenant user by author confirmedBy decidedBy createdBy claim createdAt updatedAt publishedAt'.split(
    ' ',
  ),
);

/** An institution's rows of a table as lines of JSON, without the numbers of rows and accounts. */
export async function* rowsOf(strapi: Core.Strapi, uid: string, tenant: string) {
  let last = 0;
  for (;;) {
    const where = { tenant, id: { $gt: last } };
    const rows: Row[] = await strapi.db
      .query(uid as never)
      .findMany({ where: where as never, orderBy: { id: 'asc' }, limit: PAGE });
    for (const row of rows) yield `${JSON.stringify(written(row))}\n`;
    if (rows.length < PAGE) return;
    last = Number(rows.at(-1)?.id ?? 0);
  }
}

type Row = Record<string, unknown>;
const written = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !OF_SYSTEM.has(name)));
