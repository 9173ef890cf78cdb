import type { Core } from '@strapi/strapi';
import { asSystem, currentActor } from '../../platform/actor';
import { enteredBy } from './entries';
import { currentOf, MEMBERSHIP, membershipsOf } from './memberships';

/** The institutions that whoever acts now may see and touch. */
export type Scope = 'all' | string[];
type Person = { id: number; roles?: { code: string }[] };

const known = new WeakMap<object, Scope>();
const knownColleagues = new WeakMap<object, number[]>();
const knownWorkplaces = new WeakMap<object, { user: number; tenants: string[] }>();

/** The scope of the present work; a request finds its own once. */
export async function currentScope(strapi: Core.Strapi): Promise<Scope> {
  const actor = currentActor(strapi);
  if (actor.kind === 'system') return 'all';
  if (actor.kind === 'nobody') return [];
  const request = strapi.requestContext.get() as object;
  // A value, not a promise: inside a transaction nobody may wait for a query that waits for the same connection.
  const find = () =>
    actor.isPlatformAdministrator ? enteredBy(strapi, actor.id) : workplacesOf(strapi, actor.id, actor.roles);
  const scope = known.get(request) ?? (await find());
  known.set(request, scope);
  return scope;
}

/** The accounts that staff may learn of: their own and their colleagues'. Null is everyone's. */
export async function currentColleagues(strapi: Core.Strapi): Promise<number[] | null> {
  const actor = currentActor(strapi);
  if (actor.kind !== 'person' || actor.isPlatformAdministrator) return null;
  const request = strapi.requestContext.get() as object;
  const held = knownColleagues.get(request);
  if (held) return held;
  const tenants = await workplacesOf(strapi, actor.id, actor.roles);
  const where = { tenant: { $in: tenants }, state: { $ne: 'invited' } };
  const rows: { user: number }[] = await asSystem(() =>
    strapi.db.query(MEMBERSHIP).findMany({ where, select: ['user'] }),
  );
  const colleagues = [actor.id, ...rows.map(({ user }) => user)];
  knownColleagues.set(request, colleagues);
  return colleagues;
}

/** The condition `own-institution`. Strapi asks for it once for each permission of a role: eighty times a request. */
export async function ownInstitution(strapi: Core.Strapi, { id: user, roles = [] }: Person) {
  const request = strapi.requestContext.get() as object | undefined;
  const held = request && knownWorkplaces.get(request);
  const codes = roles.map(({ code }) => code);
  const tenants = held?.user === user ? held.tenants : await workplacesOf(strapi, user, codes);
  if (request) knownWorkplaces.set(request, { user, tenants });
  return { tenant: { $in: tenants } };
}

/**
 * The institution that a person works as, if they have there the role with which the request began. Who is an author here
 * and an administrator there, and changes from one to the other meanwhile, would be an administrator here.
 */
async function workplacesOf(strapi: Core.Strapi, user: number, roles: string[]): Promise<string[]> {
  const current = currentOf(await membershipsOf(strapi, user));
  return current && roles.includes(current.role) ? [current.tenant] : [];
}
