import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { TovutiError } from '@tovuti/core';
import { isTenantType } from '../../platform/tenant-types';
import { guardReferences } from './guard-references';
import { tenantsOf } from './memberships';

type Data = { tenant?: string | null };
type Action = { uid: string; action: string; params: { documentId?: string; data?: Data } };

/**
 * A document's institution is set when it is made and never changes. Staff write for their own institution only;
 * work without a signed-in person (jobs) and platform administrators must name an institution that exists.
 */
export function guardDocuments(strapi: Core.Strapi) {
  strapi.documents.use(async (context, next) => {
    const { uid, action, params } = context as unknown as Action;
    if (!isTenantType(strapi, uid) || !params?.data) return next();
    if (action === 'create' || action === 'clone') await setTenant(strapi, params.data);
    if (action === 'update') await keepTenant(strapi, uid, params.documentId, params.data);
    if (params.data.tenant) await guardReferences(strapi, uid, params.data.tenant, params.data);
    return next();
  });
}

async function setTenant(strapi: Core.Strapi, data: Data) {
  const user = strapi.requestContext.get()?.state?.user as { id: number } | undefined;
  const own = user ? await tenantsOf(strapi, user.id) : [];
  const [only] = own;
  if (!data.tenant && own.length === 1 && only) data.tenant = only;
  if (!data.tenant) throw refusal(new TovutiError('tenant-required'));
  if (own.length && !own.includes(data.tenant)) throw refusal(new TovutiError('tenant-not-yours'));
  if (!own.length && !(await isKnown(strapi, data.tenant)))
    throw refusal(new TovutiError('tenant-unknown', { code: data.tenant }));
}

async function keepTenant(strapi: Core.Strapi, uid: string, documentId: string | undefined, data: Data) {
  const current = await strapi.db.query(uid as never).findOne({ where: { documentId }, select: ['tenant'] });
  if (!current) return;
  if (data.tenant && data.tenant !== current.tenant) throw refusal(new TovutiError('tenant-fixed'));
  data.tenant = current.tenant;
}

async function isKnown(strapi: Core.Strapi, code: string): Promise<boolean> {
  return Boolean(
    await strapi.db.query('api::institution.institution').findOne({ where: { code, retired: false } }),
  );
}

/** Strapi shows the message of its own error classes to the person, and of no others. */
function refusal(error: TovutiError) {
  return new errors.ValidationError(error.message, { code: error.code });
}
