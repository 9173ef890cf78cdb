import type { Core, UID } from '@strapi/strapi';

/** Another document or a file that a document's data names, by row id or document id. */
export type Reference = { field: string; target: string; key: 'id' | 'documentId'; value: number | string };
type Attribute = {
  type: string;
  target?: string;
  component?: string;
  components?: string[];
};
type Data = Record<string, unknown>;

/** Everything that is named in a document's data, also inside components and dynamic zones. */
export function findReferences(strapi: Core.Strapi, uid: string, data: Data): Reference[] {
  const schema = strapi.getModel(uid as UID.Schema);
  return Object.entries((schema?.attributes ?? {}) as Record<string, Attribute>).flatMap(
    ([field, attribute]) => {
      const items = list(data[field]);
      if (attribute.type === 'relation' && attribute.target) return named(field, attribute.target, items);
      if (attribute.type === 'media') return named(field, 'plugin::upload.file', items);
      if (attribute.type !== 'component' && attribute.type !== 'dynamiczone') return [];
      return items.flatMap((item) => {
        const component = attribute.component ?? (item as { __component?: string })?.__component;
        return component && isObject(item) ? findReferences(strapi, component, item) : [];
      });
    },
  );
}

/** Strapi takes an id, a document id, an object with either, and lists of them to `connect` or `set`. */
function named(field: string, target: string, items: unknown[]): Reference[] {
  return items.flatMap((item): Reference[] => {
    if (typeof item === 'number') return [{ field, target, key: 'id', value: item }];
    if (typeof item === 'string') {
      const isId = target === 'plugin::upload.file' && /^\d+$/.test(item);
      return [{ field, target, key: isId ? 'id' : 'documentId', value: isId ? Number(item) : item }];
    }
    if (!isObject(item)) return [];
    if ('connect' in item || 'set' in item || 'disconnect' in item) {
      return named(field, target, [...list(item.connect), ...list(item.set)]);
    }
    const { documentId, id } = item as { documentId?: string; id?: number | string };
    if (documentId) return [{ field, target, key: 'documentId', value: documentId }];
    return id === undefined ? [] : named(field, target, [Number(id)]);
  });
}

function list(value: unknown): unknown[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function isObject(value: unknown): value is Data {
  return typeof value === 'object' && value !== null;
}
