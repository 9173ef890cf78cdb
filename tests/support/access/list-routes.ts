import type { Core } from '@strapi/strapi';
import type { Place, Registry, Step } from './registry.ts';

type Layer = { methods: string[]; path: string };
type Attribute = {
  type: string;
  unique?: boolean;
  target?: string;
  component?: string;
  components?: string[];
  repeatable?: boolean;
};
type Schema = { uid: string; attributes: Record<string, Attribute>; indexes?: { columns: string[] }[] };

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** The routes of the system's own router, and its types. */
export function listRoutes(strapi: Core.Strapi): Registry {
  strapi.server.mount();
  const routes = (strapi.server.listRoutes() as Layer[]).flatMap(({ methods, path }) =>
    methods.filter((method) => METHODS.includes(method)).map((method) => `${method} ${path}`),
  );
  const schemas = Object.values(strapi.contentTypes) as unknown as Schema[];
  const types = schemas.map((schema) => ({
    uid: schema.uid,
    hasTenant: 'tenant' in schema.attributes,
    hasIndex:
      schema.attributes.tenant?.unique === true ||
      (schema.indexes ?? []).some(({ columns }) => columns[0] === 'tenant'),
    relations: fieldsOf(schema, 'relation'),
  }));
  const components = Object.values(strapi.components) as unknown as Schema[];
  const ours = schemas.filter(({ uid }) => uid.startsWith('api::'));
  const fields = ours
    .filter(({ attributes }) => 'tenant' in attributes)
    .flatMap(({ uid }) => fieldsIn(strapi, uid).map((field) => ({ uid, ...field })));
  return {
    routes: [...new Set(routes)],
    types,
    media: [...ours, ...components].flatMap((schema) =>
      fieldsOf(schema, 'media').map((field) => ({ uid: schema.uid, field })),
    ),
    componentsWithRelations: components
      .filter((schema) => fieldsOf(schema, 'relation').length)
      .map(({ uid }) => uid),
    places: fields.filter(({ kind }) => kind === 'media' || kind === 'relation'),
    fields,
  };
}

function fieldsOf({ attributes }: Schema, type: string): string[] {
  return Object.keys(attributes).filter((name) => attributes[name]?.type === type);
}

/** Each field of a type and of the components in it. */
function fieldsIn(strapi: Core.Strapi, uid: string, before: Step[] = []): Omit<Place, 'uid'>[] {
  const { attributes } = strapi.getModel(uid as never) as unknown as Schema;
  return Object.entries(attributes).flatMap(([field, attribute]) => {
    const { type, target = 'plugin::upload.file', component, components, repeatable } = attribute;
    const here = { way: [...before, { field }], kind: type, target };
    const inside = (component ? [component] : (components ?? [])).flatMap((held) => {
      const step = { field, component: held, isZone: !component, isList: !component || repeatable === true };
      return fieldsIn(strapi, held, [...before, step]);
    });
    return [here, ...inside];
  });
}
