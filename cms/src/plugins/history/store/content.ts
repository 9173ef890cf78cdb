import { createHash } from 'node:crypto';
import type { Core, UID } from '@strapi/strapi';

export type Content = Record<string, unknown>;
/** A document that another names. */
export type NamedDocument = { documentId: string; name: string | null };
/** A file that a document shows. */
export type NamedFile = { id: number; name: string };
export type Attribute = {
  type: string;
  target?: string;
  mappedBy?: string;
  component?: string;
  repeatable?: boolean;
};
type Row = Record<string, unknown>;

/** What the system keeps of a row and no person writes. */
const KEPT_BY_SYSTEM = new Set([
  'tenant',
  'locale',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'firstPublishedAt',
  'createdBy',
  'updatedBy',
  'localizations',
]);

/**
 * Everything that people wrote in a document or component that was read with all it names: field groups in full,
 * other documents and files by their lasting ids and by name. Row ids of field groups are left out: each saving may
 * make them anew.
 */
export function contentOf(strapi: Core.Strapi, uid: string, row: Row): Content {
  const fields = ownAttributes(strapi, uid);
  return Object.fromEntries(
    fields.map(([name, attribute]) => [name, keptValue(strapi, attribute, row[name])]),
  );
}

/** The fields that hold a document's own content; what others say of it (`mappedBy`) is theirs. */
export function ownAttributes(strapi: Core.Strapi, uid: string): [string, Attribute][] {
  const { attributes } = strapi.getModel(uid as UID.Schema);
  return Object.entries(attributes as Record<string, Attribute>).filter(
    ([name, { mappedBy }]) => !KEPT_BY_SYSTEM.has(name) && !mappedBy,
  );
}

/** Equal for equal content, whatever the named documents and files are called today. */
export function hashOf(content: Content): string {
  return createHash('sha256')
    .update(JSON.stringify(withoutNames(content)))
    .digest('hex');
}

/** The fields in which two contents differ. */
export function changedFields(before: Content, after: Content): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const text = (value: unknown) => JSON.stringify(withoutNames(value) ?? null);
  return names.filter((name) => text(before[name]) !== text(after[name]));
}

function keptValue(strapi: Core.Strapi, attribute: Attribute, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (attribute.type === 'relation') return each(value, namedDocument);
  if (attribute.type === 'media') return each(value, namedFile);
  if (attribute.type === 'component' || attribute.type === 'dynamiczone') {
    return each(value, (item) => group(strapi, attribute.component, item));
  }
  return JSON.parse(JSON.stringify(value));
}

function each(value: unknown, convert: (item: Row) => unknown): unknown {
  return Array.isArray(value) ? value.map(convert) : convert(value as Row);
}

/** The kind of group stands in every group, so that readers without the schema find its words. */
function group(strapi: Core.Strapi, component: string | undefined, item: Row): Content {
  const uid = component ?? String(item.__component);
  return { __component: uid, ...contentOf(strapi, uid, item) };
}

function namedDocument({ documentId, title, name, from }: Row): NamedDocument {
  return { documentId: String(documentId), name: String(title ?? name ?? from ?? '') || null };
}

function namedFile({ id, name }: Row): NamedFile {
  return { id: Number(id), name: String(name) };
}

function withoutNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNames);
  if (!value || typeof value !== 'object') return value;
  const { documentId, id, name } = value as Row;
  if (typeof documentId === 'string') return documentId;
  if (typeof id === 'number' && typeof name === 'string') return id;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutNames(item)]));
}
