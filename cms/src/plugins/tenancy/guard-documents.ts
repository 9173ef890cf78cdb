import type { Core } from '@strapi/strapi';
import { isTenantType } from '../../platform/tenant-types';
import { guardReferences } from './guard-references';
import { isKnownTenant } from './institutions';
import { refusal } from './refusal';
import { currentScope } from './scope';

type Data = { tenant?: string | null; id?: unknown; documentId?: unknown };
type Action = { uid: string; action: string; params: { documentId?: string; data?: Data } };

const CHANGES = new Set(['publish', 'unpublish', 'discardDraft', 'delete']);

/**
 * A document's institution is set when it is made and never changes. People write for the institution that
 * they work as; work without a signed-in person (jobs) must name an institution that exists.
 */
export function guardDocuments(strapi: Core.Strapi) {
  strapi.documents.use(async (context, next) => {
    const { uid, action, params } = context as unknown as Action;
    if (!isTenantType(strapi, uid)) return next();
    const documentId = params?.documentId;
    if (documentId && CHANGES.has(action) && !(await isThere(strapi, uid, documentId)))
      return { documentId, entries: [] };
    if (!params?.data) return next();
    if ((await currentScope(strapi)) !== 'all') keepIds(params.data);
    if (action === 'create' || action === 'clone') await setTenant(strapi, params.data);
    if (action === 'update') await keepTenant(strapi, uid, params.documentId, params.data);
    if (params.data.tenant) await guardReferences(strapi, uid, params.data.tenant, params.data);
    return next();
  });
}

/**
 * Whether whoever asks may know of the document. If not, nothing is done: the queries below would find nothing to
 * change, but what listens (audit, e-mail, content versions) would tell its institution of a change that never was.
 */
async function isThere(strapi: Core.Strapi, uid: string, documentId: string): Promise<boolean> {
  if ((await currentScope(strapi)) === 'all') return true;
  return (await strapi.db.query(uid as never).count({ where: { documentId } as never })) > 0;
}

/** People choose no ids: Strapi takes them from the data, and a document with another's id would be taken for it. */
function keepIds(data: Data) {
  delete data.id;
  delete data.documentId;
}

async function setTenant(strapi: Core.Strapi, data: Data) {
  const scope = await currentScope(strapi);
  if (scope !== 'all') {
    const [own] = scope;
    if (!own) throw refusal('enter-first');
    data.tenant ||= own;
    if (data.tenant !== own) throw refusal('tenant-not-yours');
  }
  if (!data.tenant) throw refusal('tenant-required');
  if (scope === 'all' && !(await isKnownTenant(strapi, data.tenant)))
    throw refusal('tenant-unknown', { code: data.tenant });
}

async function keepTenant(strapi: Core.Strapi, uid: string, documentId: string | undefined, data: Data) {
  const current = await strapi.db.query(uid as never).findOne({ where: { documentId }, select: ['tenant'] });
  if (!current) return;
  if (data.tenant && data.tenant !== current.tenant) throw refusal('tenant-fixed');
  data.tenant = current.tenant;
}
