import type { Core } from '@strapi/strapi';

/** An address that readers are sent to; the admin offers the institution's own pages (`src/admin/site-address`). */
export function registerSiteAddress(strapi: Core.Strapi) {
  strapi.customFields.register({
    name: 'site-address',
    type: 'string',
    inputSize: { default: 12, isResizable: true },
  });
}
