import { Link } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';

/** The field of an address that readers are sent to, for the custom field that `platform/site-address.ts` registers. */
export function addSiteAddress(app: Pick<StrapiApp, 'customFields'>) {
  app.customFields.register({
    name: 'site-address',
    type: 'string',
    icon: Link,
    intlLabel: { id: 'address.field', defaultMessage: 'Anwani ya tovuti' },
    intlDescription: {
      id: 'address.field.help',
      defaultMessage: 'Ukurasa wa tovuti hii, au anwani nyingine',
    },
    components: { Input: async () => ({ default: (await import('./input')).default as ComponentType }) },
  });
}
