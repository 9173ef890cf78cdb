import type { Core } from '@strapi/strapi';
import { makeAppendOnly } from './append-only';
import recordSchema from './content-types/record.json';
import { records } from './records';
import { type Event, record } from './trail';
import { watchDocuments, watchFiles } from './watch-documents';
import { watchPeople } from './watch-people';
import { watchRequests } from './watch-requests';

const reader = [
  'admin::isAuthenticatedAdmin',
  { name: 'admin::hasPermissions', config: { actions: ['plugin::audit.read'] } },
];
const route = (path: string, action: string) => ({
  method: 'GET',
  path,
  handler: `records.${action}`,
  config: { policies: reader },
});

/** Who did what, to which document, from where: written once, never changed. */
export default {
  contentTypes: { record: { schema: recordSchema } },
  controllers: { records },
  routes: { admin: { type: 'admin', routes: [route('/records', 'list'), route('/records.csv', 'export')] } },
  services: {
    trail: ({ strapi }: { strapi: Core.Strapi }) => ({ record: (event: Event) => record(strapi, event) }),
  },
  register({ strapi }: { strapi: Core.Strapi }) {
    watchDocuments(strapi);
    watchRequests(strapi);
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await makeAppendOnly(strapi);
    watchFiles(strapi);
    watchPeople(strapi);
    await strapi
      .service('admin::permission')
      .actionProvider.registerMany([
        { section: 'plugins', displayName: 'Audit trail', uid: 'read', pluginName: 'audit' },
      ]);
  },
};
