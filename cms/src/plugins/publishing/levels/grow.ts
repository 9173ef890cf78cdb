import type { Core } from '@strapi/strapi';
import { accountable } from '../../../platform/actor';
import { ring } from './bell';

const VERSION = 'plugin::publishing.content-version';
const CHANGE = 'plugin::publishing.change';

/** What changed: a document in any of its languages, or a file of the media library (`plugin::upload.file`). */
export type Changed = { type: string; document: string };

/**
 * Adds one to the tenant's content version and notes what changed, inside the transaction that is under way. Who waits
 * for versions hears of it once that is committed. The row of the version is locked until then, so the changes of one
 * tenant become visible in the order of their versions: a version is a safe place to go on reading from.
 */
export async function growVersion(strapi: Core.Strapi, tenant: string, changed: Changed[]) {
  await strapi.db.transaction(async ({ trx, onCommit }) => {
    const version = await increment(strapi, tenant, trx);
    const by = accountable(strapi);
    const at = new Date();
    await strapi.db
      .query(CHANGE as never)
      .createMany({ data: changed.map((what) => ({ ...what, tenant, version, at, by })) as never });
    onCommit(ring);
  });
}

/** In one statement, so that two first publications of an institution at the same moment make one row. */
async function increment(strapi: Core.Strapi, tenant: string, trx: unknown): Promise<number> {
  const table = strapi.db.metadata.get(VERSION).tableName;
  const next = strapi.db.connection.raw('?? + 1', [`${table}.version`]);
  const [grown] = await strapi.db
    .connection(table)
    .insert({ tenant, version: 1, returns: 0 })
    .onConflict('tenant')
    .merge({ version: next, return_to: null })
    .returning('version')
    .transacting(trx as never);
  return Number(grown.version);
}
