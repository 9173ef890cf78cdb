import type { Core } from '@strapi/strapi';
import grantSchema from './content-types/grant.json';
import { forgetOldGrants } from './grants';
import { draftFilter, openGrantQuery } from './graphql';
import { previews } from './previews';

const route = (method: string, path: string, action: string) => ({
  method,
  path,
  handler: `previews.${action}`,
  config: { policies: ['admin::isAuthenticatedAdmin'] },
});

const routes = [
  route('POST', '/grants', 'open'),
  route('PUT', '/grants/:id', 'renew'),
  route('GET', '/shares', 'shares'),
  route('POST', '/shares', 'share'),
  route('DELETE', '/shares/:id', 'revoke'),
];

/** Drafts exactly as the site will look, for staff and, by a link, for someone without an account. */
export default {
  contentTypes: { grant: { schema: grantSchema } },
  controllers: { previews },
  routes: { admin: { type: 'admin', routes } },
  services: {
    drafts: ({ strapi }: { strapi: Core.Strapi }) => ({
      filterFor: (context: Parameters<typeof draftFilter>[1], uid: string) =>
        draftFilter(strapi, context, uid),
    }),
    grants: ({ strapi }: { strapi: Core.Strapi }) => ({
      forgetOld: (now?: Date) => forgetOldGrants(strapi, now),
    }),
  },
  register({ strapi }: { strapi: Core.Strapi }) {
    openGrantQuery(strapi);
  },
  bootstrap({ strapi }: { strapi: Core.Strapi }) {
    const options = { rule: '0 40 3 * * *', tz: 'Africa/Dar_es_Salaam' };
    strapi.cron.add({ 'preview-old-grants': { task: () => forgetOldGrants(strapi), options } });
  },
};
