import type { Core } from '@strapi/strapi';
import { asSystem } from '../../../platform/actor';
import { type Named, nameOf } from '../../../platform/people';
import { STAFF_ROLES, type StaffRole } from '../../../platform/roles';

const MEMBERSHIP = 'plugin::tenancy.membership';
const USER = 'admin::user';
export type Person = Named & { id: number };

const PUBLISHING_ROLES = (Object.keys(STAFF_ROLES) as StaffRole[]).filter((role) =>
  (STAFF_ROLES[role] as readonly string[]).includes('publish'),
);

/** The accounts of an institution that may publish now. */
export async function publishersOf(strapi: Core.Strapi, tenant: string): Promise<number[]> {
  const where = { tenant, state: 'active', role: { $in: PUBLISHING_ROLES } };
  const rows: { user: number }[] = await asSystem(() =>
    strapi.db.query(MEMBERSHIP).findMany({ where, select: ['user'] }),
  );
  return rows.map(({ user }) => user);
}

/** An account that can be written to: open, and still of this institution's staff. */
export async function reachable(strapi: Core.Strapi, tenant: string, user: number): Promise<Person | null> {
  return asSystem(async () => {
    const where = { tenant, user, state: 'active' };
    if (!(await strapi.db.query(MEMBERSHIP).count({ where }))) return null;
    return strapi.db.query(USER).findOne({ where: { id: user, isActive: true } });
  });
}

/** The names of these accounts. */
export async function namesOf(strapi: Core.Strapi, ids: (number | null)[]): Promise<Map<number, string>> {
  const where = { id: { $in: ids.filter((id) => id !== null) } };
  const people: Person[] = await asSystem(() => strapi.db.query(USER).findMany({ where }));
  return new Map(people.map((person) => [person.id, nameOf(person)]));
}
