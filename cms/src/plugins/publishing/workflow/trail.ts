import type { Core } from '@strapi/strapi';
import type { Place } from './place';

type Account = { id: number; email: string };

/** A step of a document on its way to the site, in the audit trail. */
export function trail(
  strapi: Core.Strapi,
  action: string,
  tenant: string,
  { type, document, locale }: Place,
  { user, details }: { user?: Account | null; details?: Record<string, unknown> } = {},
) {
  return strapi
    .plugin('audit')
    .service('trail')
    .record({ action, tenant, type, document, user, details: { locale: locale || null, ...details } });
}
