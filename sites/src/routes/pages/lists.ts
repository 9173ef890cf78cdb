import type { Link, Page, Section } from '@tovuti/templates/contract';
import type { Entry } from '../documents/entry.ts';
import { entriesOf, type LocaleContent } from '../locale-content.ts';
import { filterUrl, filterValues, isFiltered, pagedUrl, placeUrl } from '../paths.ts';
import type { SectionEntries } from '../sections.ts';
import { word } from '../words.ts';
import { base, type Maker } from './page-maker.ts';

const PAGE_SIZE = 20;

const pagesFor = (entries: Entry[]) => Math.max(1, Math.ceil(entries.length / PAGE_SIZE));

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
  const pages = pagesFor(entries);
  const filters =
    used.length > 1 ? [null, ...used].map((other) => filterLink(maker, section, other, value)) : [];
  return Array.from({ length: pages }, (_, index) => {
    const page = index + 1;
    return {
      ...base(maker, {
        url: pagedUrl(locale, list, page),
        title: word(locale, section),
        trail: page > 1 || value !== null ? [sectionLink(maker.own, section)] : [],
        twin: (other) => twinList(other, section, value, page),
      }),
      template: 'list',
      section,
      items: entries.slice(index * PAGE_SIZE, page * PAGE_SIZE).map(({ item }) => item),
      filters,
      pagination: {
        page,
        pages,
        total: entries.length,
        previous: page > 1 ? pagedUrl(locale, list, page - 1) : null,
        next: page < pages ? pagedUrl(locale, list, page + 1) : null,
      },
    };
  });
}

function listUrl(locale: LocaleContent['locale'], section: Section, value: string | null): string {
  return value !== null && isFiltered(section)
    ? filterUrl(locale, section, value)
    : placeUrl(locale, section);
}

function filterLink({ own }: Maker, section: Section, value: string | null, current: string | null) {
  return { value, url: listUrl(own.locale, section, value), isCurrent: value === current };
}

/** The same page of the same list in another language, or the nearest that exists there. */
function twinList(other: LocaleContent, section: Section, value: string | null, page: number): string | null {
  const all = entriesOf(other, section);
  if (!all.length) return null;
  const matching = narrowed(all, value);
  if (!matching.length) return placeUrl(other.locale, section);
  const url = listUrl(other.locale, section, value);
  return pagedUrl(other.locale, url, page <= pagesFor(matching) ? page : 1);
}

export function sectionLink({ locale }: LocaleContent, section: Section): Link {
  return { label: word(locale, section), url: placeUrl(locale, section) };
}
