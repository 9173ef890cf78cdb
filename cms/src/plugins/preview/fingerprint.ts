import type { Core, UID } from '@strapi/strapi';
import { tenantTypes } from '../../platform/tenant-types';

const FILE = 'plugin::upload.file';
const VERSION = 'plugin::publishing.content-version';

/** Changes with every draft that is saved, every file that is replaced and everything that is published. */
export async function contentFingerprint(strapi: Core.Strapi, tenant: string): Promise<string> {
  const knex = strapi.db.connection;
  const [first, ...others] = [...tenantTypes(strapi), FILE as UID.ContentType].map((uid) =>
    knex(strapi.db.metadata.get(uid).tableName)
      .where({ tenant })
      .select(knex.raw('count(*) as documents'), knex.raw('max(updated_at) as latest')),
  );
  const states: { documents: number; latest: unknown }[] = await first.unionAll(others);
  const row = await strapi.db.query(VERSION).findOne({ where: { tenant } });
  return [row?.version ?? 0, ...states.map(({ documents, latest }) => `${documents}.${Number(latest)}`)].join(
    '-',
  );
}
