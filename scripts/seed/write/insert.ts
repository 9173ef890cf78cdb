import type { Core } from '@strapi/strapi';
import type { Rows } from './rows.ts';

export type Transaction = Parameters<ReturnType<Core.Strapi['db']['connection']>['transacting']>[0];

/** SQLite takes no more terms in one statement than 500. */
const BATCH = 200;

/** Writes rows that carry their own ids, table by table in the order they were first used. */
export async function insert(strapi: Core.Strapi, trx: Transaction, rows: Rows) {
  for (const [table, all] of rows) {
    for (let start = 0; start < all.length; start += BATCH)
      await strapi.db
        .connection(table)
        .insert(all.slice(start, start + BATCH))
        .transacting(trx);
  }
  if (strapi.db.dialect.client === 'postgres') await advanceSequences(strapi, trx, rows);
}

/** PostgreSQL's sequences do not notice ids that rows bring along. */
async function advanceSequences(strapi: Core.Strapi, trx: Transaction, rows: Rows) {
  for (const [table, all] of rows) {
    const last = all.at(-1)?.id;
    const sql = `select setval(pg_get_serial_sequence(?, 'id'), ?)`;
    await strapi.db.connection.raw(sql, [table, last as number]).transacting(trx);
  }
}
