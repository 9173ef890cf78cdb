import type { Core, UID } from '@strapi/strapi';
import DataLoader from 'dataloader';

type Parent = { id: number };
type Context = { loaders?: Map<string, DataLoader<number, unknown>> };

/**
 * Strapi's GraphQL reads each media file, component and relation of each document with a query of its own. For a
 * national build that is hundreds of thousands of queries. Here all parents that one request asks for the same
 * attribute are read together.
 */
export function batchAssociations(strapi: Core.Strapi) {
  const extension = strapi.plugin('graphql').service('extension');
  extension.use(() => ({ resolversConfig: Object.fromEntries(batchedFields(strapi)) }));
}

function* batchedFields(strapi: Core.Strapi) {
  const utils = strapi.plugin('graphql').service('utils');
  const models = [...Object.values(strapi.contentTypes), ...Object.values(strapi.components)];
  for (const model of models) {
    if (!/^api::/.test(model.uid) && model.modelType !== 'component') continue;
    for (const [name, attribute] of Object.entries<{ type: string }>(model.attributes)) {
      if (!isBatched(attribute)) continue;
      const type =
        model.modelType === 'component'
          ? utils.naming.getComponentName(model)
          : utils.naming.getTypeName(model);
      yield [
        `${type}.${name}`,
        { middlewares: [batchMiddleware(strapi, model.uid as UID.Schema, name)] },
      ] as const;
    }
  }
}

/** Relations to other documents keep Strapi's own resolver: it filters by publication state. */
function isBatched(attribute: { type: string }): boolean {
  return attribute.type === 'media' || attribute.type === 'component' || attribute.type === 'dynamiczone';
}

function batchMiddleware(strapi: Core.Strapi, uid: UID.Schema, name: string) {
  return async (_next: unknown, parent: Parent, _args: unknown, context: Context) => {
    context.loaders ??= new Map();
    const key = `${uid}.${name}`;
    let loader = context.loaders.get(key);
    if (!loader) {
      loader = new DataLoader((ids: readonly number[]) => readAttribute(strapi, uid, name, ids), {
        cache: false,
      });
      context.loaders.set(key, loader);
    }
    return loader.load(parent.id);
  };
}

async function readAttribute(strapi: Core.Strapi, uid: UID.Schema, name: string, ids: readonly number[]) {
  const rows = await strapi.db.query(uid).findMany({
    where: { id: { $in: [...ids] } },
    select: ['id'],
    populate: { [name]: true },
  });
  const byId = new Map(rows.map((row: Parent & Record<string, unknown>) => [row.id, row[name]]));
  return ids.map((id) => byId.get(id) ?? null);
}
