import { type Contact, type Link, LOCALES, type Locale, type Site } from '@tovuti/templates/contract';
import { homeUrl, placeUrl } from '../paths.ts';
import { word } from '../words.ts';
import type { PortalFacts } from './types.ts';

/** The institution that answers for government websites as a whole. */
const OPERATOR = 'ega';

const NO_CONTACT: Contact = {
  address: null,
  postalAddress: null,
  phone: null,
  tollFree: null,
  email: null,
  openingHours: [],
  hours: null,
  ussd: null,
  point: null,
  social: [],
  complaints: null,
};

export function portalSite(locale: Locale, { institutions, domain, origin }: PortalFacts): Site {
  const operator = institutions.find(({ code }) => code === OPERATOR);
  const link = (place: 'mda' | 'regions' | 'councils' | 'sitemap'): Link => ({
    label: word(locale, place),
    url: placeUrl(locale, place),
  });
  return {
    code: 'portal',
    locale,
    locales: [...LOCALES],
    theme: 'state-house',
    category: 'portal',
    kind: 'portal',
    name: { sw: word('sw', 'portal'), en: word('en', 'portal') },
    acronym: null,
    domain,
    origin,
    parent: null,
    home: homeUrl(locale),
    searchUrl: homeUrl(locale),
    sitemapUrl: placeUrl(locale, 'sitemap'),
    accessibilityUrl: placeUrl(locale, 'accessibility'),
    feedUrl: null,
    contactsUrl: operator ? `${operator.url}${placeUrl(locale, 'contacts')}` : homeUrl(locale),
    emblem: null,
    logo: null,
    menu: [
      { label: word(locale, 'all'), url: homeUrl(locale) },
      link('mda'),
      link('regions'),
      link('councils'),
    ],
    footerMenu: [link('sitemap')],
    relatedSites: operator ? [{ label: operator.name[locale], url: operator.url }] : [],
    contact: NO_CONTACT,
    alerts: [],
  };
}
