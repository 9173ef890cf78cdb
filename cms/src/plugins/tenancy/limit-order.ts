import type { Core } from '@strapi/strapi';

type Attribute = { type: string; target?: string; private?: boolean };

/** An order without accounts' private fields (their passwords' hashes, say): Strapi drops them from filters only. */
export function limitOrder(strapi: Core.Strapi, uid: string, order: unknown): unknown {
  if (Array.isArray(order)) return order.map((part) => limitOrder(strapi, uid, part));
  if (typeof order !== 'object' || order === null) return order;
  const { attributes = {} } = (strapi.getModel(uid as never) ?? {}) as unknown as {
    attributes?: Record<string, Attribute>;
  };
  const kept = Object.entries(order).flatMap(([name, value]) => {
    const attribute = attributes[name];
    if (uid === 'admin::user' && (attribute?.private || attribute?.type === 'password')) return [];
    const isNested = attribute?.target && typeof value === 'object';
    return [[name, isNested ? limitOrder(strapi, attribute.target as string, value) : value] as const];
  });
  return Object.fromEntries(kept.filter(([, value]) => !isEmpty(value)));
}

const isEmpty = (value: unknown) =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;
