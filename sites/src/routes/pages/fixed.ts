import type { Link, Page } from '@tovuti/templates/contract';
import { entriesOf, hasSection } from '../locale-content.ts';
import { placeLink } from '../menus.ts';
import { type Place, placeUrl, urlOf } from '../paths.ts';
import { neighbourLink, quickLinks, relatedSites } from '../site.ts';
import { type Word, word } from '../words.ts';
import { profileOf } from './home.ts';
import { linkGroup, sectionGroups } from './link-groups.ts';
import { sectionLink } from './lists.ts';
import { base, type Maker } from './page-maker.ts';

/** The latest of a section that can be searched for, without a server. */
const SEARCHED = 1_000;
/** The latest of a section that the map of the site names; its list has all. */
const MAPPED = 100;

/** The pages that every site has besides its home page. */
export function fixedPages(maker: Maker): Page[] {
  return [
    aboutPage,
    contactsPage,
    linksPage,
    searchPage,
    sitemapPage,
    accessibilityPage,
    notFoundPage,
    gonePage,
  ].map((make) => make(maker));
}

function placeBase(maker: Maker, place: Place & Word) {
  const { locale } = maker.own;
  return base(maker, {
    url: placeUrl(locale, place),
    title: word(locale, place),
    translation: (other) => placeUrl(other.locale, place),
  });
}

function aboutPage(maker: Maker): Page {
  const { own } = maker;
  const sections = (['leaders', 'departments', 'statistics'] as const).filter((section) =>
    hasSection(own, section),
  );
  const links = [...sections.map((section) => sectionLink(own, section)), ...topPages(maker)];
  return { ...placeBase(maker, 'about'), template: 'about', profile: profileOf(own.profile), links };
}

function topPages({ own }: Maker): Link[] {
  return own.pages
    .filter(({ ancestors }) => ancestors.length === 0)
    .map(({ item }) => ({ label: item.title, url: item.url }));
}

function contactsPage(maker: Maker): Page {
  const { own } = maker;
  const departments = entriesOf(own, 'departments').flatMap(({ detail }) => {
    const document = detail();
    if (document.type !== 'department' || !(document.phone || document.email)) return [];
    const { title, url, phone, email } = document;
    return [{ title, url, phone, email }];
  });
  const more = (['departments', 'leaders'] as const).filter((section) => hasSection(own, section));
  return {
    ...placeBase(maker, 'contacts'),
    template: 'contacts',
    departments,
    more: more.map((section) => sectionLink(own, section)),
  };
}

function linksPage(maker: Maker): Page {
  const { own, facts } = maker;
  return {
    ...placeBase(maker, 'links'),
    template: 'links',
    quickLinks: quickLinks(own),
    relatedSites: relatedSites(own, facts),
  };
}

function searchPage(maker: Maker): Page {
  const { own } = maker;
  const pages = own.pages.map(({ item }) => ({ label: item.title, url: item.url }));
  const groups = [linkGroup(null, pages), ...sectionGroups(own, SEARCHED)];
  return {
    ...placeBase(maker, 'search'),
    template: 'search',
    query: null,
    groups: groups.filter(({ total }) => total > 0),
  };
}

function sitemapPage(maker: Maker): Page {
  const { own, site } = maker;
  const general: Link[] = [
    { label: word(own.locale, 'home'), url: site.home },
    ...(['about', 'contacts', 'links', 'search', 'accessibility'] as const).map((place) =>
      placeLink(own, place),
    ),
    ...own.pages.map(({ item }) => ({ label: item.title, url: item.url })),
  ];
  return {
    ...placeBase(maker, 'sitemap'),
    template: 'sitemap',
    groups: [linkGroup(null, general), ...sectionGroups(own, MAPPED)],
  };
}

function accessibilityPage(maker: Maker): Page {
  const { ombudsman } = maker.facts;
  return {
    ...placeBase(maker, 'accessibility'),
    template: 'accessibility',
    ombudsman: ombudsman && neighbourLink(ombudsman, maker.own.locale),
  };
}

function notFoundPage(maker: Maker): Page {
  const { locale } = maker.own;
  return {
    ...base(maker, { url: urlOf(locale, '404'), title: word(locale, 'notFound'), translation: () => null }),
    template: 'notFound',
  };
}

/** What stands at every address whose document was taken off the site. */
function gonePage(maker: Maker): Page {
  const { locale } = maker.own;
  return {
    ...base(maker, { url: urlOf(locale, '410'), title: word(locale, 'gone'), translation: () => null }),
    template: 'gone',
  };
}
