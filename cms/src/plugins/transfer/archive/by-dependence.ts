import type { Core } from '@strapi/strapi';
import { uidOf } from '../write/save-document';
import { writtenAttributes } from './content';
import type { Archived } from './import';

/** Documents after those that they name: Strapi publishes a relation only to what is published already. */
export function byDependence<T extends Archived>(strapi: Core.Strapi, documents: T[]): T[] {
  const byId = new Map(documents.map((document) => [document.record.id, document]));
  const fields = new Map<string, string[]>();
  const ordered = new Set<T>();
  const visit = (document: T, path: Set<T>) => {
    if (ordered.has(document) || path.has(document)) return;
    path.add(document);
    for (const id of namesIn(document)) {
      const target = byId.get(id);
      if (target) visit(target, path);
    }
    ordered.add(document);
  };
  const namesIn = ({ type, record }: T): string[] => {
    const known = fields.get(type) ?? relationFields(strapi, type);
    fields.set(type, known);
    return record.versions.flatMap(({ content }) =>
      known.flatMap((field) => (content[field] ?? []) as string | string[]),
    );
  };
  for (const document of documents) visit(document, new Set());
  return [...ordered];
}

/** The fields by which a type's documents name others. */
export function relationFields(strapi: Core.Strapi, type: string): string[] {
  return writtenAttributes(strapi, uidOf(type))
    .filter(([, attribute]) => attribute.type === 'relation')
    .map(([name]) => name);
}
