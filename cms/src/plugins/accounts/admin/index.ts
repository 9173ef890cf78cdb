import { Lock } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { PAGE, watchOwed } from './watch-owed';

/** The page on which people pass their second factor, and look after it and their sessions. */
export function addAccounts(app: StrapiApp) {
  watchOwed(app);
  app.addMenuLink({
    to: PAGE,
    icon: Lock,
    intlLabel: { id: 'accounts.title', defaultMessage: 'Usalama wa akaunti' },
    permissions: [],
    position: 10,
    Component: () => import('./account-page'),
  });
}
