import type { Core } from '@strapi/strapi';
import type { Address } from './address';

export const FORMER = 'plugin::publishing.former-address';

/** Keeps addresses at which documents were found; each once. */
export async function keepFormer(strapi: Core.Strapi, tenant: string, addresses: Omit<Address, 'title'>[]) {
  for (const { type, document, language, address } of addresses) {
    const data = { tenant, type, document, language, address };
    const table = strapi.db.query(FORMER as never);
    if (!(await table.findOne({ where: data as never }))) await table.create({ data: data as never });
  }
}
