import type { Core } from '@strapi/strapi';
import { uprootTokens } from './plant-tokens.ts';
import { FOREIGN, OWN } from './planted.ts';

/** Takes away what was planted, and what the walkers left in their own institution. */
export async function uproot(strapi: Core.Strapi, since: string): Promise<object> {
  for (const type of Object.values(strapi.contentTypes)) {
    // Of the audit trail nothing can be taken away.
    if (!('tenant' in type.attributes) || type.uid === 'plugin::audit.record') continue;
    const where = { tenant: { $in: [OWN, FOREIGN] }, createdAt: { $gte: since } };
    const table = strapi.db.query(type.uid as never);
    const isDocument = type.uid.startsWith('api::');
    const rows: { id: number; documentId: string }[] = await table.findMany({ where: where as never });
    for (const { id, documentId } of rows) {
      // The document service also takes the components along.
      if (isDocument) await strapi.documents(type.uid as never).delete({ documentId, locale: '*' } as never);
      else await table.delete({ where: { id } as never });
    }
  }
  await uprootTokens(strapi);
  await strapi.db.query('admin::user').deleteMany({ where: { createdAt: { $gte: since } } });
  await strapi.db
    .query('admin::session' as never)
    .deleteMany({ where: { createdAt: { $gte: since } } as never });
  return {};
}
