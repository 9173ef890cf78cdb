import type { Core } from '@strapi/strapi';
import { currentActor } from '../../platform/actor';
import { tenantsOf } from './memberships';

/** The institutions that whoever acts now may see and touch. */
export type Scope = 'all' | string[];

const known = new WeakMap<object, Scope>();

/** The scope of the present work; a request finds its own once. */
export async function currentScope(strapi: Core.Strapi): Promise<Scope> {
  const actor = currentActor(strapi);
  if (actor.kind === 'system') return 'all';
  if (actor.kind === 'nobody') return [];
  if (actor.isPlatformAdministrator) return 'all';
  const request = strapi.requestContext.get() as object;
  // A value, not a promise: inside a transaction nobody may wait for a query that waits for the same connection.
  const scope = known.get(request) ?? (await tenantsOf(strapi, actor.id));
  known.set(request, scope);
  return scope;
}
