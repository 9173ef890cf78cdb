import type { Core, UID } from '@strapi/strapi';

type Attribute = { type: string; customField?: string; component?: string; regex?: string };
type Data = Record<string, unknown>;
/** One value in a document's data; `put` replaces it. */
export type Place = {
  uid: string;
  field: string;
  attribute: Attribute;
  value: unknown;
  put: (value: unknown) => void;
};

/** Every value of a document's data with its attribute, also inside components and dynamic zones. */
export function placesOf(strapi: Core.Strapi, uid: string, data: Data): Place[] {
  const attributes = (strapi.getModel(uid as UID.Schema)?.attributes ?? {}) as Record<string, Attribute>;
  return Object.entries(attributes).flatMap(([field, attribute]): Place[] => {
    const value = data[field];
    if (value === null || value === undefined) return [];
    if (attribute.type === 'component' || attribute.type === 'dynamiczone') {
      return [value].flat().flatMap((item) => {
        const component = attribute.component ?? (item as { __component?: string } | null)?.__component;
        return component && item ? placesOf(strapi, component, item as Data) : [];
      });
    }
    const put = (changed: unknown) => {
      data[field] = changed;
    };
    return [{ uid, field, attribute, value, put }];
  });
}
