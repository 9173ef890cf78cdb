import type { Locale, Section } from '@tovuti/templates/contract';
import filters from './filters.json' with { type: 'json' };
import segments from './segments.json' with { type: 'json' };

/** The first part of every address that is not an institution's own page. */
export type Place = keyof (typeof segments)['sw'];
export type FilteredSection = keyof (typeof filters)['sw'];

export function homeUrl(locale: Locale): string {
  return locale === 'sw' ? '/' : `/${locale}`;
}

/** Swahili lives at `/`, every other language below its code. */
export function urlOf(locale: Locale, ...parts: string[]): string {
  const prefix = locale === 'sw' ? '' : `/${locale}`;
  return parts.length ? `${prefix}/${parts.join('/')}` : homeUrl(locale);
}

export function segment(locale: Locale, place: Place): string {
  return segments[locale][place];
}

export function placeUrl(locale: Locale, place: Place, ...parts: string[]): string {
  return urlOf(locale, segment(locale, place), ...parts);
}

/** Page 1 of a list is the list itself. */
export function pagedUrl(locale: Locale, base: string, page: number): string {
  return page === 1 ? base : `${base}/${segment(locale, 'page')}/${page}`;
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

/** First parts of addresses that an institution's own pages may not take. */
export function reservedSegments(locale: Locale): Set<string> {
  const fixed = locale === 'sw' ? ['en', 'media', '404'] : ['404'];
  return new Set([...fixed, ...Object.values(segments[locale])]);
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
