import type { Core, UID } from '@strapi/strapi';
import { documentUrl } from '@tovuti/core';
import { pageAddresses } from './page-addresses';

export type Language = 'sw' | 'en';
/** Where citizens find a published document in one language. */
export type Address = { type: string; document: string; language: Language; address: string; title: string };
type Row = {
  documentId: string;
  locale: Language;
  slug: string;
  kind?: string;
  title?: string;
  name?: string;
};

export const PAGE = 'api::page.page';

/** `api::news-article.news-article` is the type `news-article`. */
export const nameOf = (uid: string) => uid.split('.')[1] ?? '';

/**
 * The addresses that a change of this document can touch, in every language in which it is published: a page carries
 * all pages below it, so of pages it is the institution's whole tree.
 */
export async function publishedAddresses(
  strapi: Core.Strapi,
  uid: string,
  where: { tenant: string; documentId: string },
): Promise<Address[]> {
  if (uid === PAGE) return pageAddresses(strapi, where.tenant);
  const rows: Row[] = await strapi.db
    .query(uid as UID.ContentType)
    .findMany({ where: { ...where, publishedAt: { $notNull: true } } });
  return rows.flatMap((row) => {
    const address = documentUrl(row.locale, nameOf(uid), row);
    const title = row.title ?? row.name ?? '';
    return address ? [{ type: uid, document: row.documentId, language: row.locale, address, title }] : [];
  });
}
