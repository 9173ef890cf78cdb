import type { Core, UID } from '@strapi/strapi';
import {
  type Attribute,
  type Content,
  type NamedDocument,
  type NamedFile,
  ownAttributes,
} from '../store/content';

/**
 * A kept content as the document service takes it. Fields that the type no longer has are dropped.
 * @param left gets the names of documents and files that no longer exist
 */
export async function writable(
  strapi: Core.Strapi,
  uid: string,
  content: Content,
  left: string[],
): Promise<Content> {
  const data: Content = {};
  for (const [name, attribute] of ownAttributes(strapi, uid)) {
    if (name in content) data[name] = await valueFor(strapi, attribute, content[name], left);
  }
  return data;
}

async function valueFor(strapi: Core.Strapi, attribute: Attribute, value: unknown, left: string[]) {
  if (attribute.type === 'relation') return { set: await existingDocuments(strapi, attribute, value, left) };
  if (value === null) return attribute.repeatable || attribute.type === 'dynamiczone' ? [] : null;
  if (attribute.type === 'media') return existingFiles(strapi, value, left);
  if (attribute.type !== 'component' && attribute.type !== 'dynamiczone') return value;
  const groups: Content[] = [];
  for (const item of [value].flat() as Content[]) {
    const uid = attribute.component ?? String(item.__component);
    // A field group that the code no longer has cannot come back.
    if (!strapi.components[uid as UID.Component]) continue;
    const own = await writable(strapi, uid, item, left);
    groups.push(attribute.component ? own : { __component: uid, ...own });
  }
  return Array.isArray(value) ? groups : (groups[0] ?? null);
}

async function existingDocuments(
  strapi: Core.Strapi,
  { target }: Attribute,
  value: unknown,
  left: string[],
): Promise<{ documentId: string }[]> {
  const wanted = [value ?? []].flat() as NamedDocument[];
  const ids = wanted.map(({ documentId }) => documentId);
  const rows: { documentId: string }[] = await strapi.db
    .query(target as UID.ContentType)
    .findMany({ where: { documentId: { $in: ids } }, select: ['documentId'] as never });
  const there = new Set(rows.map(({ documentId }) => documentId));
  left.push(...wanted.filter(({ documentId }) => !there.has(documentId)).map(({ name }) => name ?? '?'));
  return ids.filter((id) => there.has(id)).map((documentId) => ({ documentId }));
}

async function existingFiles(strapi: Core.Strapi, value: unknown, left: string[]) {
  const wanted = [value].flat() as NamedFile[];
  const where = { id: { $in: wanted.map(({ id }) => id) } };
  const rows: { id: number }[] = await strapi.db
    .query('plugin::upload.file')
    .findMany({ where, select: ['id'] });
  const there = new Set(rows.map(({ id }) => id));
  left.push(...wanted.filter(({ id }) => !there.has(id)).map(({ name }) => name));
  const ids = wanted.map(({ id }) => id).filter((id) => there.has(id));
  return Array.isArray(value) ? ids : (ids[0] ?? null);
}
