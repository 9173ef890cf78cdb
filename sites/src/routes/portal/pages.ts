import {
  type Link,
  LOCALES,
  type Locale,
  type Page,
  type PageBase,
  type PortalFilter,
  type PortalInstitution,
  type Site,
} from '@tovuti/templates/contract';
import { currentEntry } from '../menus.ts';
import { linkGroup } from '../pages/link-groups.ts';
import { placeUrl, urlOf } from '../paths.ts';
import { word } from '../words.ts';
import { CATEGORIES, matches, portalChoices, portalFilters, portalUrl, regionsOf } from './filters.ts';
import type { PortalFacts } from './types.ts';

type Header = {
  title: string;
  url: string;
  urlIn: (locale: Locale) => string;
  description?: string;
  isTranslated?: boolean;
};

function base(site: Site, { title, url, urlIn, description, isTranslated = true }: Header): PageBase {
  const { locale } = site;
  const others = LOCALES.filter((other) => other !== locale);
  const isHome = url === site.home;
  return {
    url,
    title,
    description: description ?? null,
    alternates: Object.fromEntries(others.map((other) => [other, urlIn(other)])),
    translations: isTranslated ? others : [],
    trail: isHome ? [] : [{ label: word(locale, 'home'), url: site.home }],
    current: currentEntry(site.menu, url, site.home),
    publishedOn: null,
  };
}

export function portalPages(site: Site, facts: PortalFacts): Page[] {
  return [
    ...portalFilters(facts).map((filter) => listPage(site, facts, filter)),
    sitemapPage(site, facts),
    accessibilityPage(site, facts),
    notFoundPage(site),
  ];
}

function listPage(site: Site, facts: PortalFacts, filter: PortalFilter): Page {
  const { locale } = site;
  return {
    ...base(site, {
      title: titleOf(locale, filter),
      url: portalUrl(locale, filter),
      urlIn: (other) => portalUrl(other, filter),
      description: word(locale, 'portalDescription'),
    }),
    template: 'portal',
    query: null,
    filter,
    institutions: institutionsIn(facts, locale, filter),
    filters: portalChoices(facts, locale, filter),
  };
}

function titleOf(locale: Locale, { category, region }: PortalFilter): string {
  const name = category ? word(locale, CATEGORIES[category]) : null;
  if (region === null) return name ?? word(locale, 'portal');
  return name
    ? word(locale, 'categoryInRegion', { category: name, region })
    : word(locale, 'region', { region });
}

function institutionsIn(facts: PortalFacts, locale: Locale, filter: PortalFilter): PortalInstitution[] {
  return facts.institutions
    .filter((institution) => matches(filter, institution))
    .map(({ code, name, acronym, category, kind, region, domain, url }) => ({
      code,
      name: name[locale],
      otherName: name[locale === 'sw' ? 'en' : 'sw'],
      acronym,
      category,
      kind,
      region,
      domain,
      url: locale === 'sw' ? url : `${url}/${locale}`,
    }));
}

function sitemapPage(site: Site, facts: PortalFacts): Page {
  const { locale } = site;
  const link = (filter: PortalFilter): Link => ({
    label: titleOf(locale, filter),
    url: portalUrl(locale, filter),
  });
  const categories = portalFilters(facts).filter(({ region }) => region === null);
  const regions = regionsOf(facts).map((region) => link({ category: null, region }));
  const groups = [categories.map(link), regions].map((links) => linkGroup(null, links));
  return { ...placeBase(site, 'sitemap'), template: 'sitemap', groups };
}

function accessibilityPage(site: Site, { institutions, ombudsman }: PortalFacts): Page {
  const institution = institutions.find(({ code }) => code === ombudsman);
  return {
    ...placeBase(site, 'accessibility'),
    template: 'accessibility',
    ombudsman: institution ? { label: institution.name[site.locale], url: institution.url } : null,
  };
}

function placeBase(site: Site, place: 'sitemap' | 'accessibility') {
  return base(site, {
    title: word(site.locale, place),
    url: placeUrl(site.locale, place),
    urlIn: (other) => placeUrl(other, place),
  });
}

function notFoundPage(site: Site): Page {
  const header = { title: word(site.locale, 'notFound'), url: urlOf(site.locale, '404') };
  return {
    ...base(site, { ...header, urlIn: (other) => urlOf(other), isTranslated: false }),
    template: 'notFound',
  };
}
