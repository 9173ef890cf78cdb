import type { Core, UID } from '@strapi/strapi';
import DataLoader from 'dataloader';
import { isTenantType } from '../platform/tenant-types';

type Row = { id: number; [attribute: string]: unknown };
type Attribute = { type: string; target?: string };
type Path = { key: string; prev?: Path };
type Context = {
  loaders?: Map<string, DataLoader<number, unknown>>;
  /** Strapi's own note of the arguments of each root query. */
  rootQueryArgsByPath?: Map<string, { status?: string }>;
};

/**
 * Strapi's GraphQL reads each media file, component and relation of each document with a query of its own. For a
 * national build that is hundreds of thousands of queries. Here all parents for which one request asks the same
 * attribute are read together.
 */
export function batchAssociations(strapi: Core.Strapi) {
  const extension = strapi.plugin('graphql').service('extension');
  extension.use(() => ({ resolversConfig: Object.fromEntries(batchedFields(strapi)) }));
}

function* batchedFields(strapi: Core.Strapi) {
  const { naming } = strapi.plugin('graphql').service('utils');
  const models = [...Object.values(strapi.contentTypes), ...Object.values(strapi.components)];
  for (const model of models) {
    const isComponent = model.modelType === 'component';
    if (!isComponent && !isTenantType(strapi, model.uid)) continue;
    const type = isComponent ? naming.getComponentName(model) : naming.getTypeName(model);
    for (const [name, attribute] of Object.entries<Attribute>(model.attributes)) {
      const isRelation = isToInstitutions(strapi, attribute);
      if (!isRelation && !['media', 'component', 'dynamiczone'].includes(attribute.type)) continue;
      yield [
        `${type}.${name}`,
        { middlewares: [batch(strapi, model.uid as UID.Schema, name, isRelation)] },
      ] as const;
    }
  }
}

/** A relation to documents of an institution, as far as the builder reads any: all of them, without arguments. */
function isToInstitutions(strapi: Core.Strapi, { type, target = '' }: Attribute): boolean {
  return type === 'relation' && isTenantType(strapi, target);
}

function batch(strapi: Core.Strapi, uid: UID.Schema, name: string, isRelation: boolean) {
  return (_next: unknown, parent: Row, _args: unknown, context: Context, info: { path: Path }) => {
    // A published document shows published relatives only, as Strapi's own resolver has it.
    const where = isRelation ? publicationOf(context, info.path) : undefined;
    const key = `${uid}.${name}.${JSON.stringify(where)}`;
    context.loaders ??= new Map();
    let loader = context.loaders.get(key);
    if (!loader) {
      loader = new DataLoader(
        (ids) => readAttribute(strapi, uid, ids, { [name]: where ? { where } : true }),
        {
          cache: false,
        },
      );
      context.loaders.set(key, loader);
    }
    return loader.load(parent.id);
  };
}

function publicationOf(context: Context, path: Path) {
  let root = path;
  while (root.prev) root = root.prev;
  const isDraft = context.rootQueryArgsByPath?.get(root.key)?.status === 'draft';
  return { publishedAt: isDraft ? { $null: true } : { $notNull: true } };
}

async function readAttribute(
  strapi: Core.Strapi,
  uid: UID.Schema,
  ids: readonly number[],
  populate: Record<string, unknown>,
) {
  const rows: Row[] = await strapi.db.query(uid).findMany({
    where: { id: { $in: [...ids] } },
    select: ['id'],
    populate,
  });
  const [name = ''] = Object.keys(populate);
  const byId = new Map(rows.map((row) => [row.id, row[name]]));
  return ids.map((id) => byId.get(id) ?? null);
}
