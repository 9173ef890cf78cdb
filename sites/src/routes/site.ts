import type { AlertLevel, Contact, Link, Locale, Site } from '@tovuti/templates/contract';
import type { Documents } from '../snapshot/types.ts';
import { latestFirst, sortBy } from './documents/context.ts';
import { hasSection, type LocaleContent } from './locale-content.ts';
import { footerMenu, mainMenu } from './menus.ts';
import { homeUrl, placeUrl, urlOf } from './paths.ts';
import type { Facts, Neighbour } from './types.ts';

/** How many related sites fit below every page; the page of links has all. */
const RELATED_IN_FOOTER = 8;
const SEVERITY: AlertLevel[] = ['emergency', 'warning', 'information'];

/** What all pages of one language share. */
export function siteOf(own: LocaleContent, locales: Locale[], facts: Facts): Site {
  const { locale, profile } = own;
  const { tenant, parent } = facts;
  return {
    code: tenant.code,
    locale,
    locales,
    theme: tenant.theme,
    category: tenant.category,
    kind: tenant.kind,
    name: tenant.name,
    acronym: tenant.acronym,
    domain: tenant.domain,
    origin: `https://${tenant.domain}`,
    parent: parent && neighbourLink(parent, locale),
    home: homeUrl(locale),
    searchUrl: placeUrl(locale, 'search'),
    sitemapUrl: placeUrl(locale, 'sitemap'),
    accessibilityUrl: placeUrl(locale, 'accessibility'),
    feedUrl: hasSection(own, 'news') ? urlOf(locale, 'feed.xml') : null,
    contactsUrl: placeUrl(locale, 'contacts'),
    emblem: profile.emblem,
    logo: profile.logo,
    menu: mainMenu(own),
    footerMenu: footerMenu(own),
    relatedSites: relatedSites(own, facts).slice(0, RELATED_IN_FOOTER),
    contact: contactOf(profile, facts),
    alerts: alertsInForce(own),
  };
}

export function neighbourLink({ name, url }: Neighbour, locale: Locale): Link {
  return { label: name[locale], url };
}

/** The sites that the institution chose, or else those of the institutions above and below it. */
export function relatedSites({ content, locale }: LocaleContent, { parent, children }: Facts): Link[] {
  const chosen = sortBy(content.relatedSite, ({ order }) => order);
  if (chosen.length) return chosen.map(({ title, url }) => ({ label: title, url }));
  return [...(parent ? [parent] : []), ...children].map((neighbour) => neighbourLink(neighbour, locale));
}

export function quickLinks({ content, unlisted }: LocaleContent): Link[] {
  const links = content.quickLink.filter(({ url }) => !unlisted.has(url));
  return sortBy(links, ({ order }) => order).map(({ title, url }) => ({ label: title, url }));
}

function contactOf(profile: Documents['institutionProfile'], { tenant }: Facts): Contact {
  const { address, postalAddress, phone, tollFree, email, openingHours, hours, ussd, complaints } = profile;
  const { latitude, longitude } = profile;
  const social = (['facebook', 'x', 'instagram', 'youtube'] as const).flatMap((network) => {
    const url = profile[network];
    return url ? [{ network, url }] : [];
  });
  const point = latitude !== null && longitude !== null ? { latitude, longitude } : tenant.coordinates;
  return {
    address,
    postalAddress,
    phone,
    tollFree,
    email,
    openingHours,
    hours,
    ussd,
    point,
    social,
    complaints,
  };
}

function alertsInForce({ content, clock, locale }: LocaleContent): Site['alerts'] {
  const inForce = latestFirst(content.alertBanner, ({ startsAt }) => startsAt).filter(
    ({ startsAt, endsAt }) => clock.hasPassed(startsAt) && !clock.hasPassed(endsAt),
  );
  return inForce
    .toSorted((a, b) => SEVERITY.indexOf(a.level) - SEVERITY.indexOf(b.level))
    .map(({ level, title, message, slug }) => ({
      level,
      title,
      message,
      url: placeUrl(locale, 'alerts', slug),
    }));
}
