import type { Core } from '@strapi/strapi';
import { asSystem, currentActor } from '../../platform/actor';
import { enteredBy } from './entries';
import { MEMBERSHIP, tenantsOf } from './memberships';

/** The institutions that whoever acts now may see and touch. */
export type Scope = 'all' | string[];

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
  const find = actor.isPlatformAdministrator ? enteredBy : tenantsOf;
  const scope = known.get(request) ?? (await find(strapi, actor.id));
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
  const where = { tenant: { $in: await tenantsOf(strapi, actor.id) }, state: { $ne: 'invited' } };
  const rows: { user: number }[] = await asSystem(() =>
    strapi.db.query(MEMBERSHIP).findMany({ where, select: ['user'] }),
  );
  const colleagues = [actor.id, ...rows.map(({ user }) => user)];
  knownColleagues.set(request, colleagues);
  return colleagues;
}

/** The condition `own-institution`. Strapi asks for it once for each permission of a role: eighty times a request. */
export async function ownInstitution(strapi: Core.Strapi, { id: user }: { id: number }) {
  const request = strapi.requestContext.get() as object | undefined;
  const held = request && knownWorkplaces.get(request);
  const tenants = held?.user === user ? held.tenants : await tenantsOf(strapi, user);
  if (request) knownWorkplaces.set(request, { user, tenants });
  return { tenant: { $in: tenants } };
}
