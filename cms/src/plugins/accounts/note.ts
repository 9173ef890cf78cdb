import type { Core } from '@strapi/strapi';
import { tenantsOf } from '../tenancy/memberships';

type Account = { id: number; email: string };

/** Records an event of an account in the audit trail of the institution that it works for. */
export async function note(strapi: Core.Strapi, user: Account, action: string, details: object = {}) {
  const [tenant = null] = await tenantsOf(strapi, user.id);
  await strapi.plugin('audit').service('trail').record({ action, tenant, user, details });
}
