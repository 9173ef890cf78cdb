import type { Core, UID } from '@strapi/strapi';
import { documentUrl, reservedSegments } from '@tovuti/core';
import { hasAddress, tenantTypes } from '../../../platform/tenant-types';
import { type Language, nameOf, PAGE } from './address';
import { FORMER } from './former-addresses';
import { type PageRow, treeAddresses } from './page-addresses';

/** A document that has a page of its own, or would have one once it is published. */
export type SiteAddress = {
  /** The type's singular name. */
  type: string;
  documentId: string;
  title: string;
  address: string;
  isLive: boolean;
};
type Row = PageRow & { kind?: string; name?: string; publishedAt: string | null; updatedAt: string };

const SHOWN = 20;

/**
 * Documents whose title has these words, those whose title begins with them and those that changed last first; or those
 * with these ids. Both answer only what
 * whoever asks may see: every query is narrowed to their institution.
 */
export async function findAddresses(
  strapi: Core.Strapi,
  locale: Language,
  wanted: { words: string } | { ids: string[] },
): Promise<SiteAddress[]> {
  const types = tenantTypes(strapi).filter((uid) => hasAddress(strapi, uid));
  const found = await Promise.all(types.map((uid) => findOfType(strapi, uid, locale, wanted)));
  const words = 'words' in wanted ? wanted.words.toLowerCase() : '';
  const rank = ({ title }: SiteAddress) => (title.toLowerCase().startsWith(words) ? 0 : 1);
  const sorted = found.flat().sort((a, b) => rank(a) - rank(b) || (a.changed < b.changed ? 1 : -1));
  const shown = 'ids' in wanted ? sorted : sorted.slice(0, SHOWN);
  return shown.map(({ changed: _, ...address }) => address);
}

async function findOfType(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  locale: Language,
  wanted: { words: string } | { ids: string[] },
) {
  const titleField = 'title' in strapi.contentType(uid).attributes ? 'title' : 'name';
  const isWanted =
    'ids' in wanted ? { documentId: { $in: wanted.ids } } : { [titleField]: { $containsi: wanted.words } };
  const isKept = { slug: { $notNull: true }, locale, publishedAt: null };
  const query = strapi.db.query(uid);
  const rows: Row[] = await query.findMany({
    where: { ...isKept, ...isWanted } as never,
    orderBy: { updatedAt: 'desc' } as never,
    limit: 'ids' in wanted ? wanted.ids.length : SHOWN,
  });
  if (!rows.length) return [];
  const ids = rows.map(({ documentId }) => documentId);
  const live: Row[] = await query.findMany({
    where: { documentId: { $in: ids }, locale, publishedAt: { $notNull: true } } as never,
    select: ['documentId'] as never,
  });
  const isLive = new Set(live.map(({ documentId }) => documentId));
  const pages = uid === PAGE ? await draftTree(strapi, locale) : null;
  return rows.flatMap((row) => {
    const address = pages ? pages.get(row.documentId) : documentUrl(locale, nameOf(uid), row);
    if (!address) return [];
    const { documentId } = row;
    const title = row.title ?? row.name ?? '';
    const changed = String(row.updatedAt);
    return [{ type: nameOf(uid), documentId, title, address, isLive: isLive.has(documentId), changed }];
  });
}

/** Where each page would be if every draft were published. */
async function draftTree(strapi: Core.Strapi, locale: Language): Promise<Map<string, string>> {
  const rows: PageRow[] = await strapi.db.query(PAGE).findMany({
    where: { locale, publishedAt: null } as never,
    select: ['documentId', 'locale', 'slug', 'title'],
    populate: { parent: { select: ['documentId'] } },
  });
  return new Map(treeAddresses(rows).map(({ document, address }) => [document, address]));
}

/** True when citizens find something at this path, or are sent on from it. What is elsewhere is not looked at. */
export async function leadsSomewhere(strapi: Core.Strapi, target: string): Promise<boolean> {
  const path = pathOf(target);
  if (path === null) return true;
  const locale: Language = /^\/en(\/|$)/.test(path) ? 'en' : 'sw';
  const [place = '', ...below] = path.split('/').filter((part, at) => part && !(at === 1 && locale === 'en'));
  if (!place || place === 'media') return true;
  const isFixed = reservedSegments(locale).has(place);
  // Lists have pages and filters below them.
  if (isFixed && below.length !== 1) return true;
  const slug = below.at(-1) ?? place;
  const known = await Promise.all([
    ...tenantTypes(strapi)
      .filter((uid) => hasAddress(strapi, uid))
      .map((uid) => isPublishedAt(strapi, uid, { locale, slug, path })),
    strapi.db.query(FORMER as never).findOne({ where: { address: path } as never }),
    strapi.db
      .query('api::redirect.redirect')
      .findOne({ where: { from: path, publishedAt: { $notNull: true } } }),
    strapi.db
      .query('plugin::publishing.retirement' as never)
      .findOne({ where: { address: path, kind: 'redirect' } as never }),
  ]);
  return known.some(Boolean);
}

/** The path of an address of this site, as the site knows it; null for one of elsewhere. */
function pathOf(target: string): string | null {
  if (!/^\/(?![/\\])/.test(target)) return null;
  return (target.split(/[?#]/)[0] ?? '').replace(/(?<=.)\/+$/, '');
}

type Wanted = { locale: Language; slug: string; path: string };

async function isPublishedAt(strapi: Core.Strapi, uid: UID.ContentType, { locale, slug, path }: Wanted) {
  const published = { locale, publishedAt: { $notNull: true } };
  if (uid !== PAGE) {
    const rows: Row[] = await strapi.db.query(uid).findMany({ where: { ...published, slug } as never });
    return rows.some((row) => documentUrl(locale, nameOf(uid), row) === path);
  }
  const rows: PageRow[] = await strapi.db.query(PAGE).findMany({
    where: published as never,
    select: ['documentId', 'locale', 'slug', 'title'],
    populate: { parent: { select: ['documentId'], where: { publishedAt: { $notNull: true } } } },
  });
  return treeAddresses(rows).some(({ address }) => address === path);
}
