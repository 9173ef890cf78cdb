import { Earth } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

const languagePage = () => import('./language-page');

/** Swahili is not in the language list of Strapi's profile page, so people switch on a page of ours. */
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
