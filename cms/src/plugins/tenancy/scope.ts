import type { Core } from '@strapi/strapi';
import { asSystem, currentActor } from '../../platform/actor';
import { tenantsOf } from './memberships';

/** The institutions that whoever acts now may see and touch. */
export type Scope = 'all' | string[];

const known = new WeakMap<object, Promise<Scope>>();

/** The scope of the present work; a request finds its own once. */
export async function currentScope(strapi: Core.Strapi): Promise<Scope> {
  const actor = currentActor(strapi);
  if (actor.kind === 'system') return 'all';
  if (actor.kind === 'nobody') return [];
  if (actor.isPlatformAdministrator) return 'all';
  const request = strapi.requestContext.get() as object;
  const scope = known.get(request) ?? asSystem(() => tenantsOf(strapi, actor.id));
  known.set(request, scope);
  return await scope;
}
