import type { Core, UID } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';
import { asSystem } from '../../platform/actor';
import { canBe } from '../../platform/check-query';
import { fieldLabel } from '../../platform/labels';
import { isTenantType } from '../../platform/tenant-types';
import { findReferences, type Reference } from './references';
import { refusal } from './refusal';

/**
 * Refuses a relation or a file of another institution, wherever it stands in the document. What does not exist gets
 * the same answer, so that nobody learns what others have. So does the row of a published document: by its inverse side a
 * relation is written into the row that it names, and published rows change by publishing only.
 */
export async function guardReferences(strapi: Core.Strapi, uid: string, tenant: string, data: object) {
  const references = findReferences(strapi, uid, data as Record<string, unknown>).filter(({ target }) =>
    isTenantType(strapi, target),
  );
  const groups = Map.groupBy(references, ({ target, key }) => `${target} ${key}`);
  for (const group of groups.values()) {
    const foreign = await firstForeign(strapi, tenant, group);
    if (foreign)
      throw refusal('reference-not-yours', { field: fieldLabel(strapi, foreign.model, foreign.field) });
  }
}

async function firstForeign(strapi: Core.Strapi, tenant: string, group: Reference[]) {
  const [first] = group;
  if (!first) return undefined;
  const { target, key } = first;
  const isDraft = key === 'id' && hasDraftAndPublish(strapi, target) ? { publishedAt: null } : {};
  const type = key === 'id' ? 'increments' : 'string';
  const values = group.map(({ value }) => value).filter((value) => canBe({ type }, value));
  const where = { tenant, ...isDraft, [key]: { $in: values } };
  const rows: Record<string, unknown>[] = await asSystem(() =>
    strapi.db.query(target as UID.ContentType).findMany({ where, select: [key] }),
  );
  const own = new Set(rows.map((row) => row[key]));
  return group.find(({ value }) => !own.has(value));
}

function hasDraftAndPublish(strapi: Core.Strapi, uid: string): boolean {
  return contentTypes.hasDraftAndPublish(strapi.contentType(uid as UID.ContentType));
}
