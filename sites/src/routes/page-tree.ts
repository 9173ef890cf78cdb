import { TovutiError } from '@tovuti/core';
import type { Link, Locale, PageItem } from '@tovuti/templates/contract';
import type { Documents, Snapshot } from '../snapshot/types.ts';
import { sortBy } from './documents/context.ts';
import { urlOf } from './paths.ts';
import { noticesIn } from './withdrawn.ts';

/** A page that an institution composes itself, in its place in the tree. */
export type PageNode = {
  page: Documents['page'];
  item: PageItem;
  /** The pages above it, from the top. */
  ancestors: Link[];
  children: PageItem[];
};

/** Every flexible page with its address `/<parent>/<slug>`. A parent that is not published counts as none. */
export function pageTree(snapshot: Snapshot, locale: Locale): PageNode[] {
  const pages = sortBy(
    snapshot.content[locale].page,
    ({ order }) => order,
    ({ title }) => title,
  );
  const noticeOf = noticesIn(snapshot, locale);
  const byId = new Map(pages.map((page) => [page.documentId, page]));

  function lineage(page: Documents['page'], below: string[] = []): Documents['page'][] {
    if (below.includes(page.documentId))
      throw new TovutiError('page-circular', {
        tenant: snapshot.tenant,
        title: page.title,
        document: page.documentId,
        locale,
      });
    const parent = page.parent ? byId.get(page.parent) : undefined;
    return parent ? [...lineage(parent, [...below, page.documentId]), page] : [page];
  }

  const items = new Map(pages.map((page) => [page.documentId, itemOf(page, lineage(page), locale)]));
  const itemsOf = (list: Documents['page'][]) =>
    list.flatMap(({ documentId }) => items.get(documentId) ?? []);
  return pages.map((page) => ({
    page,
    item: itemOf(page, lineage(page), locale),
    ancestors: itemsOf(lineage(page).slice(0, -1)).map(({ title, url }) => ({ label: title, url })),
    children: itemsOf(
      pages.filter(({ documentId, parent }) => parent === page.documentId && noticeOf(documentId) === null),
    ),
  }));
}

function itemOf(page: Documents['page'], lineage: Documents['page'][], locale: Locale): PageItem {
  return {
    type: 'page',
    url: urlOf(locale, ...lineage.map(({ slug }) => slug)),
    title: page.title,
    summary: page.summary,
  };
}
