import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { type ErrorCode, TovutiError } from '@tovuti/core';
import { currentActor } from '../../../platform/actor';

export type Person = { id: number; email: string; isPlatformAdministrator: boolean };

export function refuse(code: ErrorCode, params: TovutiError['params'] = {}) {
  return new errors.ValidationError(new TovutiError(code, params).message, { code });
}

export function personOf(strapi: Core.Strapi): Person {
  const actor = currentActor(strapi);
  if (actor.kind !== 'person') throw new errors.UnauthorizedError();
  const { email } = strapi.requestContext.get()?.state.user as { email: string };
  return { id: actor.id, email, isPlatformAdministrator: actor.isPlatformAdministrator };
}

/** The institution that the person works as, or has entered. */
export async function workplaceOf(strapi: Core.Strapi): Promise<string> {
  const scope: 'all' | string[] = await strapi.plugin('tenancy').service('scope').current();
  const [tenant] = scope === 'all' ? [] : scope;
  if (!tenant) throw refuse('enter-first');
  return tenant;
}
