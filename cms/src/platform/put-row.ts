import type { Core } from '@strapi/strapi';

/**
 * Writes a row (by its columns) in the place of the one with the same `key`, for which the table has a unique index. In one
 * statement: two may write it at the same moment.
 */
export async function putRow(strapi: Core.Strapi, uid: string, key: string[], row: object) {
  const { tableName } = strapi.db.metadata.get(uid);
  await strapi.db.transaction(({ trx }) =>
    strapi.db.connection(tableName).insert(row).onConflict(key).merge().transacting(trx),
  );
}
