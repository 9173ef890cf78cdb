import type { Core } from '@strapi/strapi';
import version from './content-types/version.json';
import { routes } from './doors/routes';
import { versions } from './doors/versions-controller';
import { keepVersions } from './store/keep-versions';

/** Every saved version of a document: kept, compared, restored; and two people at one document. */
export default {
  contentTypes: { version: { schema: version } },
  controllers: { versions },
  routes,
  register({ strapi }: { strapi: Core.Strapi }) {
    keepVersions(strapi);
  },
};
