import { Feather } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';

/** The editor of long texts, for the custom field that `platform/rich-text/field.ts` registers on the server. */
export function addRichText(app: Pick<StrapiApp, 'customFields'>) {
  app.customFields.register({
    name: 'rich-text',
    type: 'json',
    icon: Feather,
    intlLabel: { id: 'text.field', defaultMessage: 'Maandishi marefu' },
    intlDescription: { id: 'text.field.help', defaultMessage: 'Vichwa, orodha, majedwali, picha na viungo' },
    components: { Input: async () => ({ default: (await import('./input')).default as ComponentType }) },
  });
}
