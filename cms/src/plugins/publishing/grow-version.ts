import type { Core } from '@strapi/strapi';

const UID = 'plugin::publishing.content-version';

/** Adds one to the tenant's content version, inside the transaction that is under way; the first change makes it 1. */
export async function growVersion(strapi: Core.Strapi, tenant: string) {
  await strapi.db.transaction(async ({ trx }) => {
    const table = strapi.db.metadata.get(UID).tableName;
    const grown = await strapi.db
      .connection(table)
      .where({ tenant })
      .increment('version', 1)
      .transacting(trx);
    if (!grown) await strapi.db.query(UID).create({ data: { tenant, version: 1 } });
  });
}
