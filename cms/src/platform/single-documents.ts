import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { TovutiError } from '@tovuti/core';

/** Of these an institution has one; the field, if any, tells which of several places the one is for. */
const SINGLE: Record<string, { field: string | null }> = {
  'api::institution-profile.institution-profile': { field: null },
  'api::menu.menu': { field: 'place' },
};

type Data = Record<string, unknown>;
type Action = { uid: UID.ContentType; action: string; params: { documentId?: string; data?: Data } };

/** Refuses a second profile of an institution and a second menu of a place: a site could show only one of them. */
export function guardSingleDocuments(strapi: Core.Strapi) {
  strapi.documents.use(async (context, next) => {
    const { uid, action, params } = context as unknown as Action;
    const rule = SINGLE[uid];
    if (!rule || !params?.data || !['create', 'update', 'clone'].includes(action)) return next();
    if (await hasAnother(strapi, uid, rule.field, params)) {
      const error = new TovutiError('document-single');
      throw new errors.ValidationError(error.message, { code: error.code });
    }
    return next();
  });
}

async function hasAnother(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  field: string | null,
  params: Action['params'],
) {
  const { documentId, data = {} } = params;
  const current: Data | null = documentId
    ? await strapi.db.query(uid).findOne({ where: { documentId } })
    : null;
  const wanted = { ...current, ...data };
  const same = { tenant: wanted.tenant, ...(field ? { [field]: wanted[field] } : {}) };
  const other = await strapi.db.query(uid).findOne({
    where: { ...same, ...(documentId ? { documentId: { $ne: documentId } } : {}) },
    select: ['id'],
  });
  return other !== null;
}
