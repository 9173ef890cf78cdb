import type { Locale, Page } from '../contract.ts';
import { fill, words } from '../words/words.ts';
import { filterLabel } from './filters.ts';

/** What a page is called. A part of a list says which, so that no two pages of a site have the same title. */
export function titleOf(page: Page, locale: Locale): string {
  const part = partOf(page, locale);
  return part ? `${page.title}: ${part}` : page.title;
}

/** What a list is narrowed to, and which of its pages this is; null of every other page. */
export function partOf(page: Page, locale: Locale): string | null {
  if (page.template !== 'list') return null;
  const { section, filters, pagination } = page;
  const value = filters.find(({ isCurrent }) => isCurrent)?.value ?? null;
  const parts = [
    value === null ? null : filterLabel(section, value, locale),
    pagination.page === 'first' ? null : fill(words(locale).list.fromEnd, { page: pagination.page }),
  ].filter((part) => part !== null);
  return parts.join(', ') || null;
}
