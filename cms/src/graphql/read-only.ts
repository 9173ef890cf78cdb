import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { PUBLISHING_TYPES } from '../platform/builder-token';
import { tenantTypes } from '../platform/tenant-types';

const READABLE_PLUGIN_TYPES = ['plugin::upload.file', ...PUBLISHING_TYPES];

type Resolver = (parent: unknown, args: QueryArgs, context: unknown, info: unknown) => unknown;
type QueryArgs = { status?: string; publicationFilter?: unknown; hasPublishedVersion?: unknown };

/**
 * GraphQL serves one reader, the builder: types that it does not read are left out, nothing can be written, and what
 * is not published cannot be read.
 */
export function closeGraphql(strapi: Core.Strapi) {
  const extension = strapi.plugin('graphql').service('extension');
  const readable = new Set<string>([...tenantTypes(strapi), ...READABLE_PLUGIN_TYPES]);
  for (const uid of Object.keys(strapi.contentTypes)) {
    if (uid.startsWith('admin::')) continue;
    const shadow = extension.shadowCRUD(uid);
    if (readable.has(uid)) shadow.disableMutations();
    else shadow.disable();
  }
  extension.use(() => ({ resolversConfig: publishedOnly(strapi) }));
}

function publishedOnly(strapi: Core.Strapi) {
  const { naming } = strapi.plugin('graphql').service('utils');
  const fields = tenantTypes(strapi).flatMap((uid) => {
    const type = strapi.contentTypes[uid];
    const many = naming.getFindQueryName(type);
    return [many, `${many}_connection`, naming.getFindOneQueryName(type)];
  });
  return Object.fromEntries(fields.map((field) => [`Query.${field}`, { middlewares: [refuseDrafts] }]));
}

function refuseDrafts(next: Resolver, parent: unknown, args: QueryArgs, context: unknown, info: unknown) {
  const { status = 'published', publicationFilter, hasPublishedVersion } = args;
  const asksForMore = publicationFilter !== undefined || hasPublishedVersion !== undefined;
  if (status !== 'published' || asksForMore) throw new errors.ForbiddenError();
  return next(parent, args, context, info);
}
