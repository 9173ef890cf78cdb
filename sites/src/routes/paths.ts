import { placeUrl, segment } from '@tovuti/core';
import type { Locale, Pagination, Section } from '@tovuti/templates/contract';
import filters from './filters.json' with { type: 'json' };

export { homeUrl, type Place, placeUrl, reservedSegments, segment, urlOf } from '@tovuti/core';
export type ListPage = Pagination['page'];
export type FilteredSection = keyof (typeof filters)['sw'];

/** The first page of a list is the list itself. */
export function pagedUrl(locale: Locale, base: string, page: ListPage): string {
  return page === 'first' ? base : `${base}/${segment(locale, 'page')}/${page}`;
}

export function isFiltered(section: Section): section is FilteredSection {
  return section in filters.sw;
}

/** The values that a section can be narrowed to, in the order they are offered. */
export function filterValues(section: FilteredSection): string[] {
  return Object.keys(filters.sw[section].values);
}

export function filterUrl(locale: Locale, section: FilteredSection, value: string): string {
  const { name, values } = filters[locale][section];
  return placeUrl(locale, section, name, (values as Record<string, string>)[value] ?? value);
}

/** Where a page's file lies in a release: one file a page, no folder of its own. */
export function fileOf(url: string): string {
  return url === '/' ? 'index.html' : `${url.slice(1)}.html`;
}

/** A URL part made from a name: `Dar es Salaam` becomes `dar-es-salaam`. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
