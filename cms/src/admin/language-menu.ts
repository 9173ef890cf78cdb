import { Earth } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

const languagePage = () => import('./language-page');

/** The language is switched in the menu too: few look for it in their profile. */
export function addLanguagePage(app: StrapiApp) {
  app.addMenuLink({
    to: '/language',
    icon: Earth,
    intlLabel: { id: 'tovuti.language', defaultMessage: 'Lugha' },
    permissions: [],
    position: 9,
    Component: languagePage,
  });
}
