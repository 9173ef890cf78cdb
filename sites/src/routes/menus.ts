import type { Link, Section } from '@tovuti/templates/contract';
import { hasSection, type LocaleContent } from './locale-content.ts';
import { homeUrl, type Place, placeUrl } from './paths.ts';
import { word } from './words.ts';

/** The menu of a site whose institution has not made one: what citizens look for most, as far as it exists. */
const MAIN: Section[] = ['services', 'news', 'announcements', 'tenders', 'publications', 'projects'];
const FOOTER: Section[] = ['pressReleases', 'faqs', 'statistics', 'photos'];

export function mainMenu(own: LocaleContent): Link[] {
  const { locale } = own;
  return (
    menuDocument(own, 'main') ?? [
      { label: word(locale, 'home'), url: homeUrl(locale) },
      placeLink(own, 'about'),
      ...sectionLinks(own, MAIN),
      placeLink(own, 'contacts'),
    ]
  );
}

/** The templates add the site map to it. */
export function footerMenu(own: LocaleContent): Link[] {
  return menuDocument(own, 'footer') ?? [...sectionLinks(own, FOOTER), placeLink(own, 'links')];
}

/** What left the site is offered nowhere, also where an editor wrote its address by hand. */
function menuDocument({ content, unlisted }: LocaleContent, place: 'main' | 'footer'): Link[] | undefined {
  const menu = content.menu.find((document) => document.place === place);
  const items = menu?.items.filter(({ url }) => !unlisted.has(url));
  return items?.length ? items : undefined;
}

function sectionLinks(own: LocaleContent, sections: Section[]): Link[] {
  return sections.filter((section) => hasSection(own, section)).map((section) => placeLink(own, section));
}

export function placeLink(
  { locale }: Pick<LocaleContent, 'locale'>,
  place: Place & Parameters<typeof word>[1],
): Link {
  return { label: word(locale, place), url: placeUrl(locale, place) };
}

/** The menu entry that leads to a page or to what the page belongs to: the longest one that its address starts with. */
export function currentEntry(menu: Link[], url: string, home: string): string | null {
  const holding = menu.filter(
    (entry) => entry.url === url || (entry.url !== home && url.startsWith(`${entry.url}/`)),
  );
  return holding.toSorted((a, b) => b.url.length - a.url.length)[0]?.url ?? null;
}
