import type { Core } from '@strapi/strapi';
import membership from './content-types/membership.json';
import { guardDocuments } from './guard-documents';
import { limitQueries } from './limit-queries';
import { addMember, tenantsOf } from './memberships';
import { currentScope } from './scope';

/** Which institution a document and an editor belong to. */
export default {
  contentTypes: { membership: { schema: membership } },
  services: {
    scope: ({ strapi }: { strapi: Core.Strapi }) => ({ current: () => currentScope(strapi) }),
    memberships: ({ strapi }: { strapi: Core.Strapi }) => ({
      add: (user: number, tenant: string) => addMember(strapi, user, tenant),
    }),
  },
  register({ strapi }: { strapi: Core.Strapi }) {
    guardDocuments(strapi);
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    limitQueries(strapi);
    await strapi.service('admin::permission').conditionProvider.register({
      displayName: 'Own institution',
      name: 'own-institution',
      plugin: 'tenancy',
      category: 'tenancy',
      handler: async (user: { id: number }) => ({ tenant: { $in: await tenantsOf(strapi, user.id) } }),
    });
  },
};
