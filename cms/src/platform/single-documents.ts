import type { Core } from '@strapi/strapi';
import { onWrite, type Write } from './on-write';
import { refusal } from './refusal';

/** Of these an institution has one; the field, if any, tells which of several places the one is for. */
const SINGLE: Record<string, { field: string | null }> = {
  'api::institution-profile.institution-profile': { field: null },
  'api::menu.menu': { field: 'place' },
};

type Data = Record<string, unknown>;

/** Refuses a second profile of an institution and a second menu of a place: a site could show only one of them. */
export function guardSingleDocuments(strapi: Core.Strapi) {
  onWrite(strapi, async (write) => {
    const rule = SINGLE[write.uid];
    if (rule && (await hasAnother(strapi, write, rule.field))) throw refusal('document-single');
  });
}

async function hasAnother(strapi: Core.Strapi, { uid, action, params, data }: Write, field: string | null) {
  const { documentId } = params;
  const current: Data | null = documentId
    ? await strapi.db.query(uid).findOne({ where: { documentId } })
    : null;
  const wanted = { ...current, ...data };
  const same = {
    tenant: wanted.tenant,
    ...(field ? { [field]: wanted[field] ?? usual(strapi, uid, field) } : {}),
  };
  const other = await strapi.db.query(uid).findOne({
    where: { ...same, ...(documentId && action !== 'clone' ? { documentId: { $ne: documentId } } : {}) },
    select: ['id'],
  });
  return other !== null;
}

/** What Strapi writes where nobody says anything. */
function usual(strapi: Core.Strapi, uid: Write['uid'], field: string): unknown {
  return (strapi.contentType(uid).attributes[field] as { default?: unknown } | undefined)?.default;
}
