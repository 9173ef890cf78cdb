import type { Core } from '@strapi/strapi';
import parts from './address-parts.json';
import { uidOf } from './save-document';

type Locale = 'sw' | 'en';
type Row = { slug: string | null; parent?: { documentId: string } | null };
const MAX_DEPTH = 10;

/** The path of a document on the institution's site, as `sites/src/routes` makes it; null for what has no page. */
export async function addressOf(
  strapi: Core.Strapi,
  type: string,
  documentId: string,
  locale: Locale,
): Promise<string | null> {
  const part = (parts as Record<string, Record<Locale, string>>)[type]?.[locale];
  if (part === undefined) return null;
  const slugs = await slugsOf(strapi, type, documentId, locale);
  if (!slugs) return null;
  return [locale === 'sw' ? '' : `/${locale}`, ...[part, ...slugs].filter(Boolean)].join('/');
}

/** From the top of the tree; null when one of them has no slug yet. */
async function slugsOf(
  strapi: Core.Strapi,
  type: string,
  documentId: string,
  locale: Locale,
  depth = 0,
): Promise<string[] | null> {
  const where = { documentId, locale, publishedAt: null };
  const populate = type === 'page' ? { parent: { select: ['documentId'] } } : {};
  const row: Row | null = await strapi.db.query(uidOf(type)).findOne({ where, populate: populate as never });
  if (!row?.slug || depth > MAX_DEPTH) return null;
  if (!row.parent) return [row.slug];
  const above = await slugsOf(strapi, type, row.parent.documentId, locale, depth + 1);
  return above && [...above, row.slug];
}
