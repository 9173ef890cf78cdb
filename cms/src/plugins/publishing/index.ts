import type { Core } from '@strapi/strapi';
import contentVersion from './content-types/content-version.json';
import { countChanges } from './count-changes';

/** From "publish" to a site that must be rebuilt. */
export default {
  contentTypes: { 'content-version': { schema: contentVersion } },
  register({ strapi }: { strapi: Core.Strapi }) {
    countChanges(strapi);
  },
};
