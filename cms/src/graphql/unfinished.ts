import type { Core } from '@strapi/strapi';
import { tenantTypes } from '../platform/tenant-types';

type Field = { name: string; parentType: string; type: unknown };
type Nexus = { plugin(config: object): unknown; nullable(type: unknown): unknown };

/**
 * A draft may lack what its publication requires, and about a document with an empty `String!` GraphQL answers
 * nothing at all. So every field may be empty here; what a document must have the builder checks itself.
 */
export function allowUnfinished(strapi: Core.Strapi) {
  const extension = strapi.plugin('graphql').service('extension');
  extension.use(({ nexus }: { nexus: Nexus }) => {
    const types = typeNames(strapi);
    const onAddOutputField = (field: Field) =>
      types.has(field.parentType) && field.name !== 'documentId'
        ? { ...field, type: nexus.nullable(field.type) }
        : field;
    return { plugins: [nexus.plugin({ name: 'AllowUnfinished', onAddOutputField })] };
  });
}

function typeNames(strapi: Core.Strapi): Set<string> {
  const { naming } = strapi.plugin('graphql').service('utils');
  return new Set([
    ...tenantTypes(strapi).map((uid) => naming.getTypeName(strapi.contentType(uid))),
    ...Object.values(strapi.components).map((component) => naming.getComponentName(component)),
  ]);
}
