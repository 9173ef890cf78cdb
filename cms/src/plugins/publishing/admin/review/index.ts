import { ClockCounterClockwise } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { ReviewPanel } from './review-panel';

const PATH = '/reviews';

/** The list of content that is to be looked at again, its part of the home page, and the day beside each form. */
export function addReviews(
  app: StrapiApp,
  contentManager: { addEditViewSidePanel(panels: unknown[]): void },
) {
  app.addMenuLink({
    to: PATH,
    icon: ClockCounterClockwise,
    intlLabel: { id: 'publishing.review.title', defaultMessage: 'Yanayohitaji kupitiwa' },
    permissions: [],
    position: 3,
    Component: () => import('./reviews-page'),
  });
  app.widgets.register({
    id: 'reviews',
    pluginId: 'publishing',
    icon: ClockCounterClockwise,
    title: { id: 'publishing.review.title', defaultMessage: 'Yanayohitaji kupitiwa' },
    link: { label: { id: 'publishing.review.all', defaultMessage: 'Ona yote' }, href: PATH },
    component: async () => (await import('./reviews-widget')).ReviewsWidget,
  });
  contentManager.addEditViewSidePanel([ReviewPanel]);
}
