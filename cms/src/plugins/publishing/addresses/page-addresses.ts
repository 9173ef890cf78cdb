import type { Core } from '@strapi/strapi';
import { urlOf } from '@tovuti/core';
import type { Address, Language } from './address';

const PAGE = 'api::page.page';
export type PageRow = {
  documentId: string;
  locale: Language;
  slug: string;
  title: string;
  parent: { documentId: string } | null;
};

/** Every published page of an institution with its address. */
export async function pageAddresses(strapi: Core.Strapi, tenant: string): Promise<Address[]> {
  const rows: PageRow[] = await strapi.db.query(PAGE).findMany({
    where: { tenant, publishedAt: { $notNull: true } },
    select: ['documentId', 'locale', 'slug', 'title'],
    populate: { parent: { select: ['documentId'], where: { publishedAt: { $notNull: true } } } },
  });
  return treeAddresses(rows);
}

/** `/<parent>/<slug>`, as the sites have it: a parent that is not published in the language counts as none. */
export function treeAddresses(rows: PageRow[]): Address[] {
  const byPlace = new Map(rows.map((row) => [`${row.locale} ${row.documentId}`, row]));
  const slugs = (row: PageRow, below: PageRow[] = []): string[] => {
    const parent = row.parent && byPlace.get(`${row.locale} ${row.parent.documentId}`);
    // Pages that lie below each other cannot be built; here they only must not run for ever.
    if (!parent || below.includes(parent)) return [row.slug];
    return [...slugs(parent, [...below, row]), row.slug];
  };
  return rows
    .filter(({ slug }) => slug)
    .map((row) => ({
      type: PAGE,
      document: row.documentId,
      language: row.locale,
      address: urlOf(row.locale, ...slugs(row)),
      title: row.title,
    }));
}
