import type { Core } from '@strapi/strapi';
import { asSystem } from '../../platform/actor';

const UID = 'plugin::tenancy.membership';

/**
 * The codes of the institutions that a member of staff works for. Strapi asks while it signs a person in, before the
 * request has a person: so the system reads.
 */
export async function tenantsOf(strapi: Core.Strapi, user: number): Promise<string[]> {
  const find = () => strapi.db.query(UID).findMany({ where: { user }, select: ['tenant'] });
  const rows = await asSystem(find);
  return rows.map(({ tenant }: { tenant: string }) => tenant);
}

/** Makes a person a member of an institution's staff; doing so twice changes nothing. */
export async function addMember(strapi: Core.Strapi, user: number, tenant: string) {
  const where = { user, tenant };
  const memberships = strapi.db.query(UID);
  if (!(await memberships.findOne({ where }))) await memberships.create({ data: where });
}
