import type { Core } from '@strapi/strapi';

/** The institution that the person of the present request works as, or has entered. */
export async function workplaceOf(strapi: Core.Strapi): Promise<string | null> {
  const scope = (await strapi.plugin('tenancy').service('scope').current()) as 'all' | string[];
  return scope === 'all' ? null : (scope[0] ?? null);
}
