import type { Page, Section } from '@tovuti/templates/contract';
import type { Entry } from '../documents/entry.ts';
import { entriesOf, hasSection, type LocaleContent } from '../locale-content.ts';
import { placeUrl } from '../paths.ts';
import type { SectionEntries } from '../sections.ts';
import { sectionLink } from './lists.ts';
import { base, type Maker } from './page-maker.ts';

const RELATED = 3;

/** One page for each document of a section. */
export function detailPages(maker: Maker, { section, entries }: SectionEntries): Page[] {
  const { noticeOf } = maker.own.withdrawn;
  const twins = new Map(maker.others.map((other) => [other, urlsIn(other, section)]));
  return entries.map((entry, index) => {
    const { url, title, summary } = entry.item;
    const withdrawn = noticeOf(entry.documentId);
    return {
      ...base(maker, {
        url,
        title,
        description: summary,
        trail: [sectionLink(maker.own, section)],
        translation: (other) => twins.get(other)?.get(entry.documentId) ?? null,
        nearest: (other) => (hasSection(other, section) ? placeUrl(other.locale, section) : null),
      }),
      template: 'detail',
      document: entry.detail(),
      section,
      related: withdrawn ? [] : neighbours(entries, index).map(({ item }) => item),
      withdrawn,
    };
  });
}

/** Where each document of a section is found in another language. */
const urlsIn = (other: LocaleContent, section: Section) =>
  new Map(entriesOf(other, section).map(({ documentId, item }) => [documentId, item.url]));

/** The documents that follow in the list; at its end, those before. A change so touches few other pages. */
function neighbours(entries: Entry[], index: number): Entry[] {
  const start = Math.max(0, Math.min(index + 1, entries.length - RELATED));
  return entries
    .slice(start, start + RELATED + 1)
    .filter((entry) => entry !== entries[index])
    .slice(0, RELATED);
}

/** One page for each page that the institution composed itself. */
export function flexiblePages(maker: Maker): Page[] {
  const { pages, withdrawn } = maker.own;
  return [...pages, ...withdrawn.pages].map(({ page, item, ancestors, children }) => ({
    ...base(maker, {
      url: item.url,
      title: item.title,
      description: item.summary,
      trail: ancestors,
      translation: (other) =>
        other.pages.find((twin) => twin.page.documentId === page.documentId)?.item.url ?? null,
    }),
    template: 'detail',
    document: { ...item, blocks: page.blocks, children },
    section: null,
    related: [],
    withdrawn: withdrawn.noticeOf(page.documentId),
  }));
}
