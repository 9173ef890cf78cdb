import type { Core } from '@strapi/strapi';
import { TovutiError } from '@tovuti/core';
import { tenantTables } from './tables.ts';

function store(strapi: Core.Strapi) {
  return strapi.store({ type: 'plugin', name: 'publishing' });
}
const KEY = 'seeded-tenants';

/** The codes of the tenants whose demonstration content is complete. */
export async function seededTenants(strapi: Core.Strapi): Promise<string[]> {
  return ((await store(strapi).get({ key: KEY })) as string[] | null) ?? [];
}

/** Called in the transaction that writes the last of these tenants, so that a broken-off seed carries on after it. */
export async function markSeeded(strapi: Core.Strapi, codes: string[]) {
  await store(strapi).set({ key: KEY, value: codes });
}

/**
 * The seed's own documents are told by their ids. Any other one was written by a person.
 * @throws TovutiError `seed-real-content`
 */
export async function refuseRealContent(strapi: Core.Strapi) {
  for (const { uid, name } of tenantTables(strapi)) {
    const row = await strapi.db.connection(name).whereNot('document_id', 'like', 'seed%').first('tenant');
    if (row) throw new TovutiError('seed-real-content', { type: uid, tenant: row.tenant });
  }
}
