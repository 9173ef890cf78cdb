import type { DetailDocument, LinkGroup, ListItem, Locale, Page, Section } from '../contract.ts';
import { base } from './base.ts';
import * as documents from './documents.ts';
import { flexiblePage } from './flexible-page.ts';
import { profile } from './home.ts';
import * as items from './items.ts';
import * as office from './office.ts';
import * as more from './services.ts';
import { at, inLocale } from './text.ts';

/** A page for every type of document. */
export function details(locale: Locale): Page[] {
  const documentsOfAllTypes: [DetailDocument, Section | null, ListItem[]][] = [
    [documents.newsArticle(locale), 'news', items.news(locale)],
    [documents.speech(locale), 'speeches', []],
    [documents.announcement(locale), 'announcements', items.announcements(locale)],
    [documents.event(locale), 'events', items.events(locale)],
    [more.tender(locale), 'tenders', items.tenders(locale)],
    [more.awardedTender(locale), 'tenders', []],
    [documents.publication(locale), 'publications', items.publications(locale)],
    [more.service(locale), 'services', items.services(locale).slice(1, 4)],
    [more.leader(locale), 'leaders', office.leaders(locale).slice(1)],
    [more.department(locale), 'departments', office.departments(locale).slice(1)],
    [more.faqs(locale)[0] as DetailDocument, 'faqs', more.faqs(locale).slice(1)],
    [documents.gallery(locale), 'photos', []],
    [documents.video(locale), 'videos', []],
    [documents.project(locale), 'projects', []],
    [more.statistic(locale), 'statistics', office.statistics(locale).slice(1)],
    [more.alert(locale), 'alerts', []],
    [flexiblePage(locale), null, []],
  ];
  return documentsOfAllTypes.map(([document, section, related]) => ({
    ...base(locale, document.url.replace(/^\/en/, ''), document.title),
    template: 'detail',
    document,
    section,
    related,
    withdrawn: null,
  }));
}

/** The pages that every site has once. */
export function singlePages(locale: Locale): Page[] {
  const t = (sw: string, en: string) => inLocale(locale, sw, en);
  const links = [{ label: 'Ajira Portal', url: 'https://portal.ajira.go.tz/' }];
  const news = items.news(locale);
  return [
    {
      ...base(locale, '/kuhusu-sisi', t('Kuhusu Sisi', 'About us')),
      template: 'about',
      profile: profile(locale),
      links,
    },
    {
      ...base(locale, '/wasiliana-nasi', t('Wasiliana Nasi', 'Contact us')),
      template: 'contacts',
      departments: office.departments(locale),
      leaders: office.leaders(locale),
    },
    {
      ...base(locale, '/viunganishi', t('Viunganishi', 'Links')),
      template: 'links',
      quickLinks: links,
      relatedSites: links,
    },
    {
      ...base(locale, '/tafuta', t('Tafuta', 'Search')),
      template: 'search',
      groups: [
        group(null, [{ url: at(locale, '/utalii'), title: t('Utalii', 'Tourism') }]),
        group('news', news, at(locale, '/habari'), 1_200),
        group('services', items.services(locale), at(locale, '/huduma')),
      ],
    },
    {
      ...base(locale, '/ramani-ya-tovuti', t('Ramani ya Tovuti', 'Site map')),
      template: 'sitemap',
      groups: [
        { section: null, url: null, links, total: links.length },
        group('news', news, at(locale, '/habari')),
      ],
    },
    {
      ...base(locale, '/404', t('Ukurasa haupatikani', 'Page not found')),
      trail: [],
      current: null,
      template: 'notFound',
    },
    {
      ...base(locale, '/410', t('Ukurasa huu umeondolewa', 'This page was removed')),
      trail: [],
      current: null,
      template: 'gone',
    },
    withdrawnPage(locale),
  ];
}

/** A document that no longer holds, for those who still have a link to it. */
function withdrawnPage(locale: Locale): Page {
  const t = (sw: string, en: string) => inLocale(locale, sw, en);
  const document = documents.newsArticle(locale);
  return {
    ...base(locale, document.url.replace(/^\/en/, ''), document.title),
    template: 'detail',
    document,
    section: 'news',
    related: [],
    withdrawn: {
      moment: '2026-11-20T06:00:00.000Z',
      notice: t(
        'Takwimu zilizomo si sahihi. Taarifa mpya itatolewa tarehe 1 Desemba 2026.',
        'The figures in it are wrong. A new statement will follow on 1 December 2026.',
      ),
    },
  };
}

function group(
  section: Section | null,
  items: { url: string; title: string }[],
  url: string | null = null,
  total = items.length,
): LinkGroup {
  return { section, url, links: items.map((item) => ({ url: item.url, label: item.title })), total };
}
