import type { Core } from '@strapi/strapi';
import job from './content-types/job.json';
import origin from './content-types/origin.json';
import { jobs } from './doors/jobs-controller';
import { routes } from './doors/routes';
import { templates } from './doors/templates';
import { ownImportedFiles } from './files/in-tenant';
import { removeOld } from './jobs/folder';
import { takeUpLost } from './jobs/runner';

/** Bringing content in from elsewhere, and everything of an institution out and in again. */
export default {
  contentTypes: { job: { schema: job }, origin: { schema: origin } },
  controllers: { jobs, templates },
  routes,
  services: {
    jobs: ({ strapi }: { strapi: Core.Strapi }) => ({ takeUpLost: (now?: Date) => takeUpLost(strapi, now) }),
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    ownImportedFiles(strapi);
    await strapi.service('admin::permission').actionProvider.registerMany([
      { section: 'plugins', displayName: 'Import', uid: 'import', pluginName: 'transfer' },
      { section: 'plugins', displayName: 'Export', uid: 'export', pluginName: 'transfer' },
    ]);
    strapi.cron.add({
      'transfer-lost-jobs': { task: () => takeUpLost(strapi), options: { rule: '30 * * * * *' } },
      'transfer-old-files': { task: () => removeOld(), options: { rule: '0 45 2 * * *' } },
    });
  },
};
