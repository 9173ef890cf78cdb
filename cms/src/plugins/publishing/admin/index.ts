import type { StrapiApp } from '@strapi/strapi/admin';
import { addHomePage } from './home';
import { addRetirement } from './retirement';
import { addReviews } from './review';
import { addWorkflowPanel } from './workflow';

/** What editors see of approval, schedules and what becomes of withdrawn content. */
export function addPublishing(app: StrapiApp) {
  addHomePage(app);
  addWorkflowPanel(app);
  const { apis } = app.getPlugin('content-manager') as unknown as {
    apis: Parameters<typeof addRetirement>[0];
  };
  addRetirement(apis);
  addReviews(app, apis);
}
