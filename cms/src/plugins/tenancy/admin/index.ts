import { Briefcase, User } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { followWorkplace } from './workplace-channel';

/** The pages on which people choose the institution that they work as, and look after its staff. */
export function addTenancyPages(app: StrapiApp) {
  followWorkplace();
  app.addMenuLink({
    to: '/workplace',
    icon: Briefcase,
    intlLabel: { id: 'tenancy.workplace', defaultMessage: 'Taasisi yangu' },
    permissions: [],
    position: 1,
    Component: () => import('./workplace-page'),
  });
  app.addMenuLink({
    to: '/staff',
    icon: User,
    intlLabel: { id: 'tenancy.staff', defaultMessage: 'Watumishi' },
    permissions: [{ action: 'plugin::tenancy.staff', subject: null }],
    position: 8,
    Component: () => import('./staff-page'),
  });
}
