import { Globe, Stack } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { LivePanel } from './live-panel';

/** A right that only platform administrators have. */
const PLATFORM = [{ action: 'admin::roles.update', subject: null }];

/** Whether a document has reached the site, the releases of the own site, and the board of all. */
export function addSites(app: StrapiApp, contentManager: { addEditViewSidePanel(panels: unknown[]): void }) {
  app.addMenuLink({
    to: '/releases',
    icon: Stack,
    intlLabel: { id: 'publishing.sites.title', defaultMessage: 'Matoleo ya tovuti' },
    permissions: [],
    position: 4,
    Component: () => import('./releases-page'),
  });
  app.addMenuLink({
    to: '/board',
    icon: Globe,
    intlLabel: { id: 'publishing.board.title', defaultMessage: 'Hali ya tovuti zote' },
    permissions: PLATFORM,
    position: 4,
    Component: () => import('./board-page'),
  });
  contentManager.addEditViewSidePanel([LivePanel]);
}
