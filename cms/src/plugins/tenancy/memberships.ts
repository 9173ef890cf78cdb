import type { Core } from '@strapi/strapi';
import { asSystem } from '../../platform/actor';
import type { StaffRole } from '../../platform/roles';
import { touch } from './activity';
import { refusal } from './refusal';

export const MEMBERSHIP = 'plugin::tenancy.membership';

/** A person's role in one institution. They work as one institution at a time: the current one. */
export type Membership = {
  id: number;
  user: number;
  tenant: string;
  role: StaffRole;
  state: 'invited' | 'active' | 'suspended';
  isCurrent: boolean;
  invitedUntil: string | null;
};

/**
 * All memberships of a person. Strapi asks while it signs a person in, before the request has a person, so the system
 * reads.
 */
export function membershipsOf(strapi: Core.Strapi, user: number): Promise<Membership[]> {
  return asSystem(() => strapi.db.query(MEMBERSHIP).findMany({ where: { user }, orderBy: { id: 'asc' } }));
}

/** The active membership that was chosen last, or the oldest. */
export function currentOf(memberships: Membership[]): Membership | undefined {
  const active = memberships.filter(({ state }) => state === 'active');
  return active.find(({ isCurrent }) => isCurrent) ?? active[0];
}

/** The institution that a member of staff works as, in a list; empty when there is none. */
export async function tenantsOf(strapi: Core.Strapi, user: number): Promise<string[]> {
  const current = currentOf(await membershipsOf(strapi, user));
  return current ? [current.tenant] : [];
}

/** Makes a person an active member of an institution's staff, or changes their role in it. */
export async function addMember(strapi: Core.Strapi, user: number, tenant: string, role: StaffRole) {
  await asSystem(async () => {
    const table = strapi.db.query(MEMBERSHIP);
    const where = { user, tenant };
    const data = { ...where, role, state: 'active', invitedUntil: null };
    if (await table.findOne({ where })) await table.update({ where, data });
    else await table.create({ data });
    await touch(strapi, user);
    await syncPerson(strapi, user);
  });
}

/** From now on the person works as this institution: an invitation is accepted by choosing it. */
export async function workAs(strapi: Core.Strapi, user: number, tenant: string) {
  const chosen = (await membershipsOf(strapi, user)).find((membership) => membership.tenant === tenant);
  if (!chosen || !isOpen(chosen)) throw refusal('membership-none');
  await asSystem(() =>
    strapi.db.transaction(async () => {
      const table = strapi.db.query(MEMBERSHIP);
      await table.updateMany({ where: { user }, data: { isCurrent: false } });
      const accepted = chosen.state === 'invited' ? { state: 'active', invitedUntil: null } : {};
      const data = { isCurrent: true, ...accepted };
      await table.update({ where: { id: chosen.id }, data });
      await syncPerson(strapi, user);
    }),
  );
}

/** True for a membership that its person may work with: an active one, or an invitation that still stands. */
export function isOpen({ state, invitedUntil }: Membership): boolean {
  return state === 'active' || (state === 'invited' && new Date(invitedUntil ?? 0) > new Date());
}

/**
 * Brings Strapi's account in line with the memberships: its role is that of the current one, and it is closed when no
 * membership is active. Platform administrators and accounts not yet registered stay as they are.
 */
export async function syncPerson(strapi: Core.Strapi, user: number) {
  const memberships = await membershipsOf(strapi, user);
  await asSystem(async () => {
    const accounts = strapi.db.query('admin::user');
    const account = await accounts.findOne({ where: { id: user }, populate: ['roles'] });
    const codes: string[] = (account?.roles ?? []).map(({ code }: { code: string }) => code);
    if (!account || codes.includes('strapi-super-admin')) return;
    const current = currentOf(memberships);
    const where = { code: current?.role ?? '' };
    const role = current ? await strapi.db.query('admin::role').findOne({ where }) : null;
    const isActive = Boolean(current && account.password);
    await accounts.update({ where: { id: user }, data: { roles: role ? [role.id] : [], isActive } });
  });
}
