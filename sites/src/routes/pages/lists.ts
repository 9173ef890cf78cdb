import type { Link, Page, Section } from '@tovuti/templates/contract';
import type { Entry } from '../documents/entry.ts';
import { entriesOf, type LocaleContent } from '../locale-content.ts';
import { filterUrl, filterValues, isFiltered, type ListPage, pagedUrl, placeUrl } from '../paths.ts';
import type { SectionEntries } from '../sections.ts';
import { word } from '../words.ts';
import { base, type Maker } from './page-maker.ts';

const PAGE_SIZE = 20;
/** The first page holds from this many to 19 more: what is left when the pages behind it are full. */
const FIRST_AT_LEAST = 10;

const pagesBehindFirst = (entries: Entry[]) =>
  Math.max(0, Math.floor((entries.length - FIRST_AT_LEAST) / PAGE_SIZE));

/** The pages of a section's list, and of the list narrowed by each value of its filter that has documents. */
export function listPages(maker: Maker, { section, entries }: SectionEntries): Page[] {
  const values = isFiltered(section) ? filterValues(section) : [];
  const used = values.filter((value) => entries.some((entry) => entry.filterValue === value));
  return [null, ...used].flatMap((value) => pagedList(maker, section, narrowed(entries, value), value, used));
}

function narrowed(entries: Entry[], value: string | null): Entry[] {
  return value === null ? entries : entries.filter(({ filterValue }) => filterValue === value);
}

function pagedList(
  maker: Maker,
  section: Section,
  entries: Entry[],
  value: string | null,
  used: string[],
): Page[] {
  const { locale } = maker.own;
  const list = listUrl(locale, section, value);
  const filters =
    used.length > 1 ? [null, ...used].map((other) => filterLink(maker, section, other, value)) : [];
  return listOrder(entries).map((page, index, pages) => {
    const urlOfPage = (at: number) => (pages[at] ? pagedUrl(locale, list, pages[at]) : null);
    const beside = { previous: urlOfPage(index - 1), next: urlOfPage(index + 1) };
    return {
      ...base(maker, {
        url: pagedUrl(locale, list, page),
        title: word(locale, section),
        trail: page !== 'first' || value !== null ? [sectionLink(maker.own, section)] : [],
        translation: (other) => samePage(other, section, value, page),
        nearest: (other) => nearestList(other, section, value),
      }),
      template: 'list',
      section,
      items: membersOf(entries, page).map(({ item }) => item),
      filters,
      pagination:
        page === 'first'
          ? { page, pages: pages.length, total: entries.length, ...beside }
          : { page, ...beside },
    };
  });
}

/** The pages of a list as one goes through it: the first, then down to 1. */
function listOrder(entries: Entry[]): ListPage[] {
  const behind = pagesBehindFirst(entries);
  return ['first', ...Array.from({ length: behind }, (_, index) => behind - index)];
}

function membersOf(entries: Entry[], page: ListPage): Entry[] {
  const { length } = entries;
  return page === 'first'
    ? entries.slice(0, length - pagesBehindFirst(entries) * PAGE_SIZE)
    : entries.slice(length - page * PAGE_SIZE, length - (page - 1) * PAGE_SIZE);
}

function listUrl(locale: LocaleContent['locale'], section: Section, value: string | null): string {
  return value !== null && isFiltered(section)
    ? filterUrl(locale, section, value)
    : placeUrl(locale, section);
}

function filterLink({ own }: Maker, section: Section, value: string | null, current: string | null) {
  return { value, url: listUrl(own.locale, section, value), isCurrent: value === current };
}

/** The same page of the same list in another language. */
function samePage(
  other: LocaleContent,
  section: Section,
  value: string | null,
  page: ListPage,
): string | null {
  const matching = narrowed(entriesOf(other, section), value);
  const exists = page === 'first' ? matching.length > 0 : page <= pagesBehindFirst(matching);
  return exists ? pagedUrl(other.locale, listUrl(other.locale, section, value), page) : null;
}

/** The first page of that list, or of the whole one. */
function nearestList(other: LocaleContent, section: Section, value: string | null): string | null {
  const list = samePage(other, section, value, 'first');
  return list ?? samePage(other, section, null, 'first');
}

export function sectionLink({ locale }: LocaleContent, section: Section): Link {
  return { label: word(locale, section), url: placeUrl(locale, section) };
}
