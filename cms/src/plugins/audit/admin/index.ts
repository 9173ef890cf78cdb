import { File } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

/** The page on which an institution's administrator reads its audit trail. */
export function addAuditPage(app: StrapiApp) {
  app.addMenuLink({
    to: '/audit-trail',
    icon: File,
    intlLabel: { id: 'audit.title', defaultMessage: 'Kumbukumbu za matukio' },
    permissions: [{ action: 'plugin::audit.read', subject: null }],
    position: 9,
    Component: () => import('./audit-page'),
  });
}
