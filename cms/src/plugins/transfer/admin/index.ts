import { Download } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

/** Bringing content in from elsewhere, and everything of an institution out and in again. */
export function addTransfer(app: StrapiApp) {
  app.addMenuLink({
    to: '/transfer',
    icon: Download,
    intlLabel: { id: 'transfer.title', defaultMessage: 'Ingiza na hamisha' },
    permissions: [{ action: 'plugin::transfer.import', subject: null }],
    position: 10,
    Component: () => import('./transfer-page'),
  });
}
