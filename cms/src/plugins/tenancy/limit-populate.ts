import type { Core } from '@strapi/strapi';

type Params = Record<string, unknown> & { where?: object; populate?: unknown; on?: Record<string, unknown> };
type Attribute = { type: string; relation?: string; target?: string; components?: string[] };
type Attributes = Record<string, Attribute>;
/** What a type's rows are narrowed to; nothing for types that belong to nobody. */
export type Own = { tenant: { $in: string[] }; account: { id: { $in: number[] } } | null };

/** Narrows what a query brings along: relations, files and those inside components, at every depth. */
export function limitPopulate(strapi: Core.Strapi, uid: string, populate: unknown, own: Own): unknown {
  if (!populate) return populate;
  const attributes = attributesOf(strapi, uid);
  const limited = Object.entries(asMap(attributes, populate)).map(([name, value]) => {
    const attribute = attributes[name];
    return [name, attribute && value ? limitEntry(strapi, attribute, value, own) : value] as const;
  });
  return Object.fromEntries(limited);
}

/** `where` with the institutions of whoever asks; a type without institutions keeps its own. */
export function limitWhere(strapi: Core.Strapi, uid: string, where: object | undefined, own: Own) {
  const limit = limitOf(strapi, uid, own);
  if (!limit) return where;
  return where ? { $and: [where, limit] } : limit;
}

function limitOf(strapi: Core.Strapi, uid: string, { tenant, account }: Own): object | null {
  if (uid === 'admin::user') return account;
  return 'tenant' in attributesOf(strapi, uid) ? { tenant } : null;
}

function limitEntry(strapi: Core.Strapi, attribute: Attribute, value: unknown, own: Own): unknown {
  const params: Params = value === true ? {} : { ...(value as Params) };
  if (attribute.target) return limitParams(strapi, attribute.target, params, own);
  if (!attribute.relation?.startsWith('morphTo') && !attribute.components) return value;
  // A relation to anything: each type that it may lead to is limited by itself.
  const { on, ...rest } = params;
  const types = on ? Object.keys(on) : (attribute.components ?? [...strapi.db.metadata.keys()]);
  const limited = types.map((type) => {
    const typeParams = (on?.[type] === true ? {} : (on?.[type] ?? rest)) as Params;
    return [type, limitParams(strapi, type, { ...typeParams }, own)];
  });
  return { ...rest, on: Object.fromEntries(limited) };
}

function limitParams(strapi: Core.Strapi, uid: string, params: Params, own: Own): Params {
  const where = limitWhere(strapi, uid, params.where, own);
  const populate = limitPopulate(strapi, uid, params.populate, own);
  return { ...params, ...(where ? { where } : {}), ...(populate ? { populate } : {}) };
}

/** Strapi's forms of `populate`: everything, a list of paths, or a map. */
function asMap(attributes: Attributes, populate: unknown): Record<string, unknown> {
  if (populate === true || populate === '*') {
    const relations = Object.entries(attributes).filter(([, { type }]) => type === 'relation');
    return Object.fromEntries(relations.map(([name]) => [name, true]));
  }
  if (!Array.isArray(populate)) return populate as Record<string, unknown>;
  const map: Record<string, true | { populate: string[] }> = {};
  for (const path of populate as string[]) {
    const [root = '', ...rest] = path.split('.');
    const held = map[root];
    const nested = [
      ...(typeof held === 'object' ? held.populate : []),
      ...(rest.length ? [rest.join('.')] : []),
    ];
    map[root] = nested.length ? { populate: nested } : true;
  }
  return map;
}

function attributesOf(strapi: Core.Strapi, uid: string): Attributes {
  return (strapi.db.metadata.has(uid) ? strapi.db.metadata.get(uid).attributes : {}) as Attributes;
}
