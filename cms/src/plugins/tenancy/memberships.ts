import type { Core } from '@strapi/strapi';

const UID = 'plugin::tenancy.membership';

/** The codes of the institutions that a member of staff works for. */
export async function tenantsOf(strapi: Core.Strapi, user: number): Promise<string[]> {
  const rows = await strapi.db.query(UID).findMany({ where: { user }, select: ['tenant'] });
  return rows.map(({ tenant }: { tenant: string }) => tenant);
}

/** Makes a person a member of an institution's staff; doing so twice changes nothing. */
export async function addMember(strapi: Core.Strapi, user: number, tenant: string) {
  const where = { user, tenant };
  const memberships = strapi.db.query(UID);
  if (!(await memberships.findOne({ where }))) await memberships.create({ data: where });
}
