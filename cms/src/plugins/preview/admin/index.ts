import type { StrapiApp } from '@strapi/strapi/admin';
import { PreviewPanel } from './preview-panel';

type ContentManager = { addEditViewSidePanel(panels: unknown[]): void };

/** A draft exactly as the site will look, for staff and, by a link, for one person without an account. */
export function addPreview(app: StrapiApp) {
  const contentManager = app.getPlugin('content-manager').apis as ContentManager;
  contentManager.addEditViewSidePanel([PreviewPanel]);
  app.router.addRoute({
    path: 'preview/:type/:documentId',
    lazy: async () => ({ Component: (await import('./preview-page')).default }),
  });
}
