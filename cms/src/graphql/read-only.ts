import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { PUBLISHING_TYPES } from '../platform/builder-token';
import { tenantTypes } from '../platform/tenant-types';

const READABLE_PLUGIN_TYPES = ['plugin::upload.file', ...PUBLISHING_TYPES];

type Resolver = (parent: unknown, args: QueryArgs, context: unknown, info: unknown) => unknown;
type QueryArgs = {
  status?: string;
  publicationFilter?: unknown;
  hasPublishedVersion?: unknown;
  filters?: object;
};

/**
 * GraphQL serves one reader, the builder: types that it does not read are left out, nothing can be written, and what
 * is not published cannot be read but for the preview that somebody was granted.
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
    const type = strapi.contentType(uid);
    const many = naming.getFindQueryName(type);
    return [
      [many, draftsByGrant(strapi, uid)],
      [`${many}_connection`, refuseDrafts],
      [naming.getFindOneQueryName(type), refuseDrafts],
    ] as const;
  });
  return Object.fromEntries(fields.map(([field, rule]) => [`Query.${field}`, { middlewares: [rule] }]));
}

/** A list of drafts is for the preview server, and only as far as the grant reaches that its request proves. */
function draftsByGrant(strapi: Core.Strapi, uid: string) {
  return async (next: Resolver, parent: unknown, args: QueryArgs, context: unknown, info: unknown) => {
    if (args.status !== 'draft' || asksForMore(args)) return refuseDrafts(next, parent, args, context, info);
    const filter = await strapi.plugin('preview').service('drafts').filterFor(context, uid);
    if (!filter) throw new errors.ForbiddenError();
    return next(parent, { ...args, filters: { and: [args.filters ?? {}, filter] } }, context, info);
  };
}

function refuseDrafts(next: Resolver, parent: unknown, args: QueryArgs, context: unknown, info: unknown) {
  if ((args.status ?? 'published') !== 'published' || asksForMore(args)) throw new errors.ForbiddenError();
  return next(parent, args, context, info);
}

function asksForMore({ publicationFilter, hasPublishedVersion }: QueryArgs): boolean {
  return publicationFilter !== undefined || hasPublishedVersion !== undefined;
}
