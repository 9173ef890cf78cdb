import type { StrapiApp } from '@strapi/strapi/admin';
import { addHomePage } from './home';
import { addRetirement, refuseBulkLocales } from './retirement';
import { addReviews } from './review';
import { addSites } from './sites';
import { addWorkflowPanel } from './workflow';

/** What editors see of approval, schedules and what becomes of withdrawn content. */
export function addPublishing(app: StrapiApp) {
  addHomePage(app);
  addWorkflowPanel(app);
  const { apis } = app.getPlugin('content-manager') as unknown as {
    apis: Parameters<typeof addRetirement>[0];
  };
  addRetirement(apis);
  addSites(app, apis);
  addReviews(app, apis);
}

/** What can be changed once Strapi's own plugins have had their say. */
export function settlePublishing(app: Pick<StrapiApp, 'getPlugin'>) {
  const { apis } = app.getPlugin('content-manager') as unknown as {
    apis: Parameters<typeof refuseBulkLocales>[0];
  };
  refuseBulkLocales(apis);
}
