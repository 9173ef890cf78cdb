import type { StrapiApp } from '@strapi/strapi/admin';
import { WorkflowPanel } from './panel';

type ContentManager = { apis: { addEditViewSidePanel(panels: unknown[]): void } };

/** The panel of approval and schedules beside every document's form. */
export function addWorkflowPanel(app: Pick<StrapiApp, 'getPlugin'>) {
  (app.getPlugin('content-manager') as unknown as ContentManager).apis.addEditViewSidePanel([WorkflowPanel]);
}
