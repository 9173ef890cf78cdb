import type { Link, LinkGroup, Section } from '@tovuti/templates/contract';
import type { LocaleContent } from '../locale-content.ts';
import { placeUrl } from '../paths.ts';

export function linkGroup(section: Section | null, links: Link[], url: string | null = null): LinkGroup {
  return { section, url, links, total: links.length };
}

/** Links to what each section holds, the latest `most` of it: an old phone must be able to load the page. */
export function sectionGroups({ locale, sections }: LocaleContent, most: number): LinkGroup[] {
  return sections.map(({ section, entries }) => ({
    section,
    url: placeUrl(locale, section),
    links: entries.slice(0, most).map(({ item }) => ({ label: item.title, url: item.url })),
    total: entries.length,
  }));
}
