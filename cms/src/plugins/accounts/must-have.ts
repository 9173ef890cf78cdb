import type { Core } from '@strapi/strapi';
import { asSystem } from '../../platform/actor';
import { membershipsOf } from '../tenancy/memberships';
import { isEnrolled } from './second-factors';

/** The one role that cannot publish. */
const AUTHOR = 'author';

/** Everyone who can publish anywhere, and everyone whose Strapi role is not that of an author, must have a second factor. */
export async function mustHaveSecondFactor(strapi: Core.Strapi, user: number): Promise<boolean> {
  const account = await asSystem(() =>
    strapi.db.query('admin::user').findOne({ where: { id: user }, populate: ['roles'] }),
  );
  const roles: { code: string }[] = account?.roles ?? [];
  if (roles.some(({ code }) => code !== AUTHOR)) return true;
  const memberships = await membershipsOf(strapi, user);
  return memberships.some(({ state, role }) => state === 'active' && role !== AUTHOR);
}

/** True when each of the person's sessions must pass a second factor: because they must have one, or chose to. */
export async function needsSecondFactor(strapi: Core.Strapi, user: number): Promise<boolean> {
  return (await isEnrolled(strapi, user)) || (await mustHaveSecondFactor(strapi, user));
}
