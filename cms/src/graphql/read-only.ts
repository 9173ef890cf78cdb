import type { Core } from '@strapi/strapi';
import { tenantTypes } from '../platform/tenant-types';

const READABLE_PLUGIN_TYPES = ['plugin::upload.file', 'plugin::publishing.content-version'];

/** GraphQL serves one reader: types that it does not read are left out, and nothing can be written. */
export function closeMutations(strapi: Core.Strapi) {
  const extension = strapi.plugin('graphql').service('extension');
  const readable = new Set<string>([...tenantTypes(strapi), ...READABLE_PLUGIN_TYPES]);
  for (const uid of Object.keys(strapi.contentTypes)) {
    if (uid.startsWith('admin::')) continue;
    const shadow = extension.shadowCRUD(uid);
    if (readable.has(uid)) shadow.disableMutations();
    else shadow.disable();
  }
}
