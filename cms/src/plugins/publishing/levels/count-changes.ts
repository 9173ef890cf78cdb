import type { Core } from '@strapi/strapi';
import { isTenantType } from '../../../platform/tenant-types';
import { growVersion } from './grow';

/** What changes the published side of a document; a draft that is saved does not. */
const PUBLISHING_ACTIONS = new Set(['publish', 'unpublish', 'delete']);

type Action = {
  uid: string;
  action: string;
  params: { documentId?: string; status?: string; data?: { tenant?: string } };
};

/**
 * The tenant's content version grows in the transaction of whatever changes what citizens may see, so that neither
 * can happen without the other.
 */
export function countChanges(strapi: Core.Strapi) {
  strapi.documents.use(async (context, next) => {
    const { uid, action, params } = context as unknown as Action;
    const changesSite = PUBLISHING_ACTIONS.has(action) || params?.status === 'published';
    const writes = PUBLISHING_ACTIONS.has(action) || ['create', 'update', 'clone'].includes(action);
    if (!changesSite || !writes || !isTenantType(strapi, uid)) return next();
    return await strapi.db.transaction(async () => {
      const tenant = params.data?.tenant ?? (await tenantOf(strapi, uid, params.documentId));
      const result = await next();
      const document = params.documentId ?? (result as { documentId?: string } | null)?.documentId;
      if (tenant && document) await growVersion(strapi, tenant, [{ type: uid, document }]);
      return result;
    });
  });
}

async function tenantOf(strapi: Core.Strapi, uid: string, documentId?: string): Promise<string | undefined> {
  const row = await strapi.db.query(uid as never).findOne({ where: { documentId }, select: ['tenant'] });
  return row?.tenant;
}
