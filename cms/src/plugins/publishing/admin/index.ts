import type { StrapiApp } from '@strapi/strapi/admin';
import { addHomePage } from './home';
import { addWorkflowPanel } from './workflow';

/** What editors see of approval, schedules and what becomes of withdrawn content. */
export function addPublishing(app: StrapiApp) {
  addHomePage(app);
  addWorkflowPanel(app);
}
