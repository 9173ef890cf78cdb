/** Writes the routes of the system's own router, and its types, to a file as JSON: `list-routes.ts <file>`. */
import { writeFileSync } from 'node:fs';
import { openStrapi } from '../../../scripts/strapi.ts';
import type { Registry } from './registry.ts';

type Layer = { methods: string[]; path: string };
type Attribute = { type: string; unique?: boolean };
type Schema = { uid: string; attributes: Record<string, Attribute>; indexes?: { columns: string[] }[] };

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const strapi = await openStrapi();
strapi.server.mount();
const routes = (strapi.server.listRoutes() as Layer[]).flatMap(({ methods, path }) =>
  methods.filter((method) => METHODS.includes(method)).map((method) => `${method} ${path}`),
);
const relationsOf = ({ attributes }: Schema) =>
  Object.keys(attributes).filter((name) => attributes[name]?.type === 'relation');
const types = (Object.values(strapi.contentTypes) as unknown as Schema[]).map((schema) => ({
  uid: schema.uid,
  hasTenant: 'tenant' in schema.attributes,
  hasIndex:
    schema.attributes.tenant?.unique === true ||
    (schema.indexes ?? []).some(({ columns }) => columns[0] === 'tenant'),
  relations: relationsOf(schema),
}));
const components = Object.values(strapi.components) as unknown as Schema[];
await strapi.destroy();
const registry: Registry = {
  routes: [...new Set(routes)],
  types,
  media: [...Object.values(strapi.contentTypes), ...Object.values(strapi.components)].flatMap((schema) => {
    const { uid, attributes } = schema as unknown as Schema;
    if (!uid.startsWith('api::') && uid.includes('::')) return [];
    const names = Object.keys(attributes).filter((name) => attributes[name]?.type === 'media');
    return names.map((field) => ({ uid, field }));
  }),
  componentsWithRelations: components.filter((schema) => relationsOf(schema).length).map(({ uid }) => uid),
};
writeFileSync(process.argv[2] ?? '', JSON.stringify(registry));
process.exit(0);
