import { createHash } from 'node:crypto';
import type { Core, UID } from '@strapi/strapi';
import { asSystem } from '../../../platform/actor';
import type { Place } from './place';
import { textLocale } from './place';

/** What differs between two savings of the same text, and says nothing of it. */
const INCIDENTAL = new Set([
  'id',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'firstPublishedAt',
  'createdBy',
  'updatedBy',
  'localizations',
  'locale',
  'status',
]);

type Value = Record<string, unknown>;

/**
 * A hash of everything that the publication of this draft would show; null when there is no such draft. Times of saving
 * will not do: a field that all languages share changes the other language's draft, and a saving may change nothing.
 */
export async function fingerprint(
  strapi: Core.Strapi,
  { type, document, locale }: Place,
  status: 'draft' | 'published' = 'draft',
): Promise<string | null> {
  const populate = await deepPopulate(strapi, type);
  const query = { documentId: document, ...textLocale(locale), status, populate };
  const found = await asSystem(() => strapi.documents(type as UID.ContentType).findOne(query as never));
  return found ? hashOf(found) : null;
}

/** The hash of a document as it was read. */
export function hashOf(document: object): string {
  return createHash('sha256')
    .update(JSON.stringify(essence(document, true)))
    .digest('hex');
}

function essence(value: unknown, isRoot = false): unknown {
  if (Array.isArray(value)) return value.map((item) => essence(item));
  if (!value || typeof value !== 'object' || value instanceof Date) return value;
  const { documentId, hash, mime, id } = value as Value;
  if (mime && hash) return { file: id, hash };
  if (documentId && !isRoot) return { documentId };
  const fields = Object.keys(value).filter((key) => !INCIDENTAL.has(key));
  return Object.fromEntries(fields.sort().map((key) => [key, essence((value as Value)[key])]));
}

type Populate = { populateDeep(depth: number): Populate; build(): Promise<unknown> };

function deepPopulate(strapi: Core.Strapi, type: string): Promise<unknown> {
  const builder = strapi.plugin('content-manager').service('populate-builder') as (uid: string) => Populate;
  return builder(type).populateDeep(Number.POSITIVE_INFINITY).build();
}
