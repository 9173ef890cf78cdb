import type { Core } from '@strapi/strapi';
import { enteredBy } from '../tenancy/entries';
import { membershipsOf } from '../tenancy/memberships';
import type { Grant } from './grants';

type Account = { isActive: boolean; roles: { code: string }[] };

/**
 * A grant lasts no longer than its maker's place in the institution: who was suspended leaves no open doors. A
 * platform administrator's own view ends with their entry; what they shared stays, for they may not enter for days.
 */
export async function isMakerStillStaff(strapi: Core.Strapi, { user, tenant, kind }: Grant) {
  const where = { id: user };
  const account: Account | null = await strapi.db
    .query('admin::user')
    .findOne({ where, populate: ['roles'] });
  if (!account?.isActive) return false;
  const isPlatformAdministrator = account.roles.some(({ code }) => code === 'strapi-super-admin');
  if (isPlatformAdministrator) return kind === 'share' || (await enteredBy(strapi, user)).includes(tenant);
  const memberships = await membershipsOf(strapi, user);
  return memberships.some((membership) => membership.tenant === tenant && membership.state === 'active');
}
