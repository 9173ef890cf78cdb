import { Pencil, Trash } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { HistoryPanel } from './panel';

type ContentManager = { addEditViewSidePanel(panels: unknown[]): void };

/** Every saved version of a document: kept, compared, restored; and two people at one document. */
export function addHistory(app: StrapiApp) {
  const contentManager = app.getPlugin('content-manager').apis as ContentManager;
  contentManager.addEditViewSidePanel([HistoryPanel]);
  app.router.addRoute({
    path: 'history/:type/:documentId',
    lazy: async () => ({ Component: (await import('./history-page')).default }),
  });
  app.widgets.register({
    pluginId: 'history',
    id: 'unsaved',
    title: { id: 'history.unsaved', defaultMessage: 'Maandishi yasiyohifadhiwa' },
    icon: Pencil,
    component: async () => (await import('./editing/unsaved-widget')).UnsavedWidget,
  });
  app.addMenuLink({
    to: '/deleted',
    icon: Trash,
    intlLabel: { id: 'history.deleted', defaultMessage: 'Vilivyofutwa' },
    permissions: [],
    position: 7,
    Component: () => import('./deleted-page'),
  });
}
