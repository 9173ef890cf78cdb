import type { Core, UID } from '@strapi/strapi';

/** Another document or a file that a document's data names, by row id or document id. */
export type Reference = {
  /** The content type or component that has the field. */
  model: string;
  field: string;
  target: string;
  key: 'id' | 'documentId';
  value: number | string;
};
type Field = Pick<Reference, 'model' | 'field' | 'target'>;
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
      if (attribute.type === 'relation' && attribute.target)
        return named({ model: uid, field, target: attribute.target }, items);
      if (attribute.type === 'media')
        return named({ model: uid, field, target: 'plugin::upload.file' }, items);
      if (attribute.type !== 'component' && attribute.type !== 'dynamiczone') return [];
      return items.flatMap((item) => {
        const component = attribute.component ?? (item as { __component?: string })?.__component;
        return component && isObject(item) ? findReferences(strapi, component, item) : [];
      });
    },
  );
}

/** Strapi takes an id, a document id, an object with either, and lists of them to `connect` or `set`. */
function named(field: Field, items: unknown[]): Reference[] {
  return items.flatMap((item): Reference[] => {
    if (typeof item === 'number') return [{ ...field, key: 'id', value: item }];
    if (typeof item === 'string') {
      const isId = field.target === 'plugin::upload.file' && /^\d+$/.test(item);
      return [{ ...field, key: isId ? 'id' : 'documentId', value: isId ? Number(item) : item }];
    }
    if (!isObject(item)) return [];
    if ('connect' in item || 'set' in item || 'disconnect' in item) {
      return named(field, [...list(item.connect), ...list(item.set)]);
    }
    const { documentId, id } = item as { documentId?: string; id?: number | string };
    if (documentId) return [{ ...field, key: 'documentId', value: documentId }];
    return id === undefined ? [] : named(field, [Number(id)]);
  });
}

function list(value: unknown): unknown[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function isObject(value: unknown): value is Data {
  return typeof value === 'object' && value !== null;
}
