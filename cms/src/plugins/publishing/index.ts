import type { Core } from '@strapi/strapi';
import { followMoves } from './addresses/follow-moves';
import contentVersion from './content-types/content-version.json';
import formerAddress from './content-types/former-address.json';
import retirementSchema from './content-types/retirement.json';
import { countChanges } from './count-changes';
import { retirement } from './retirement/controller';
import { guardRedirects } from './retirement/guard-redirects';
import { retire } from './retirement/retire';
import { retirementRoutes } from './retirement/routes';

/** From "publish" to a site that must be rebuilt. */
export default {
  contentTypes: {
    'content-version': { schema: contentVersion },
    'former-address': { schema: formerAddress },
    retirement: { schema: retirementSchema },
  },
  controllers: { retirement },
  routes: { admin: { type: 'admin', routes: [...retirementRoutes] } },
  services: {
    retirement: ({ strapi }: { strapi: Core.Strapi }) => ({
      retire: (order: Parameters<typeof retire>[1]) => retire(strapi, order),
    }),
  },
  register({ strapi }: { strapi: Core.Strapi }) {
    countChanges(strapi);
    followMoves(strapi);
    guardRedirects(strapi);
  },
};
