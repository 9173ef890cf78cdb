import { documentUrl, urlOf } from '@tovuti/core';
import { hasAddress } from '../../../platform/tenant-types';
import { addNotes } from '../jobs/report';
import type { Work } from '../jobs/work';
import type { Item, Menu } from '../reading/item';
import { uidOf } from './save-document';

type Row = { slug?: string; kind?: string; parent?: { documentId: string } | null };
const PAGE = 'api::page.page';

/** A menu's fields: its links lead to where what they name is now. Null when none of them leads anywhere. */
export async function composeMenu(work: Work, { place, links }: Menu, { title, locale }: Item) {
  const items: { label: string; url: string }[] = [];
  for (const { label, url, of } of links) {
    const address = (of ? await addressOf(work, of, locale) : null) ?? url;
    if (address) items.push({ label, url: address });
  }
  const missing = links.length - items.length;
  if (missing) addNotes(work.report, [{ code: 'menu-short', title, count: missing }]);
  return items.length ? { place, items } : null;
}

async function addressOf(work: Work, source: string, locale: Item['locale']): Promise<string | null> {
  const document = work.documents.get(source);
  const type = work.types.get(source);
  if (document === undefined || !type) return null;
  if (work.isRehearsal && work.rehearsal.languages.get(source)?.has(locale)) {
    // It has no address yet, but it will.
    return hasAddress(work.strapi, uidOf(type)) ? '/' : null;
  }
  if (document === null) return null;
  if (type === 'page') return pageAddress(work, document, locale);
  const row = await rowOf(work, `api::${type}.${type}`, document, locale);
  return row?.slug ? documentUrl(locale, type, { slug: row.slug, kind: row.kind ?? null }) : null;
}

/** Where a page will be once it and those above it are live. */
async function pageAddress(work: Work, document: string, locale: Item['locale']): Promise<string | null> {
  const slugs: string[] = [];
  const seen = new Set<string>();
  for (let at: string | undefined = document; at && !seen.has(at); ) {
    seen.add(at);
    const row: Row | null = await rowOf(work, PAGE, at, locale, { parent: { select: ['documentId'] } });
    if (!row?.slug) return slugs.length ? urlOf(locale, ...slugs) : null;
    slugs.unshift(row.slug);
    at = row.parent?.documentId;
  }
  return urlOf(locale, ...slugs);
}

function rowOf(
  { strapi }: Work,
  uid: string,
  documentId: string,
  locale: string,
  populate: object = {},
): Promise<Row | null> {
  const where = { documentId, locale, publishedAt: null };
  return strapi.db.query(uid as never).findOne({ where, populate } as never);
}
