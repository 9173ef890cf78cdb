import type {
  DetailDocument,
  DocumentType,
  LinkGroup,
  ListItem,
  Locale,
  Page,
  RenderInput,
  Section,
  TemplateName,
} from '../contract.ts';
import { base } from './base.ts';
import * as documents from './documents.ts';
import { take } from './files.ts';
import { flexiblePage } from './flexible-page.ts';
import { profile } from './home.ts';
import * as items from './items.ts';
import { lists, narrowed } from './lists.ts';
import * as office from './office.ts';
import * as more from './services.ts';
import { at, inLocale } from './text.ts';

type DocumentOf<Type extends DocumentType> = Extract<DetailDocument, { type: Type }>;

/** A page for every type of document. */
export function details(locale: Locale): Record<DocumentType, Page> {
  const documentsOfAllTypes: {
    [Type in DocumentType]: [DocumentOf<Type>, Section | null, ListItem[]];
  } = {
    newsArticle: [documents.newsArticle(locale), 'news', items.news(locale)],
    statement: [documents.speech(locale), 'speeches', []],
    announcement: [documents.announcement(locale), 'announcements', items.announcements(locale)],
    event: [documents.event(locale), 'events', items.events(locale)],
    tender: [more.tender(locale), 'tenders', items.tenders(locale)],
    publication: [documents.publication(locale), 'publications', items.publications(locale)],
    service: [more.service(locale), 'services', items.services(locale).slice(1, 4)],
    leader: [more.leader(locale), 'leaders', office.leaders(locale).slice(1)],
    department: [more.department(locale), 'departments', office.departments(locale).slice(1)],
    faq: [take(more.faqs(locale)), 'faqs', more.faqs(locale).slice(1)],
    gallery: [documents.gallery(locale), 'photos', []],
    project: [documents.project(locale), 'projects', []],
    statistic: [more.statistic(locale), 'statistics', office.statistics(locale).slice(1)],
    alert: [more.alert(locale), 'alerts', []],
    page: [flexiblePage(locale), null, []],
  };
  const pages = Object.entries(documentsOfAllTypes).map(([type, [document, section, related]]) => [
    type,
    detail(locale, document, section, related),
  ]);
  return Object.fromEntries(pages) as Record<DocumentType, Page>;
}

function detail(
  locale: Locale,
  document: DetailDocument,
  section: Section | null,
  related: ListItem[] = [],
): Extract<Page, { template: 'detail' }> {
  return {
    ...base(locale, document.url.replace(/^\/en/, ''), document.title),
    template: 'detail',
    document,
    section,
    related,
    withdrawn: null,
  };
}

/** Documents that look otherwise than most of their type. */
export function variants(locale: Locale): Record<string, Page> {
  const { news, photo } = { news: documents.newsArticle(locale), photo: items.image(locale) };
  return {
    'detail-tender-awarded': detail(locale, more.awardedTender(locale), 'tenders'),
    'detail-gallery-video': detail(locale, documents.video(locale), 'videos'),
    'detail-event-picture': detail(locale, { ...documents.event(locale), image: photo }, 'events'),
    'detail-project-picture': detail(locale, { ...documents.project(locale), image: photo }, 'projects'),
    'detail-news-plain': detail(locale, { ...news, image: null }, 'news'),
    'detail-news-withdrawn': withdrawnPage(locale),
    'detail-service-emergency': detail(locale, more.emergency(locale), 'services'),
    'list-tenders-narrowed': narrowed(lists(locale).tenders),
  };
}

type SinglePage = Exclude<TemplateName, 'list' | 'detail' | 'home' | 'portal'>;

/** The pages that every site has once. */
export function singlePages(
  locale: Locale,
  onSite: (page: Page) => RenderInput,
): Record<SinglePage, RenderInput> {
  const t = (sw: string, en: string) => inLocale(locale, sw, en);
  const links = [{ label: 'Ajira Portal', url: 'https://portal.ajira.go.tz/' }];
  const news = items.news(locale);
  return {
    about: onSite({
      ...base(locale, '/kuhusu-sisi', t('Kuhusu Sisi', 'About us')),
      template: 'about',
      profile: profile(locale),
      links,
    }),
    contacts: onSite({
      ...base(locale, '/wasiliana-nasi', t('Wasiliana Nasi', 'Contact us')),
      template: 'contacts',
      departments: [more.department(locale)].map(({ title, url, phone, email }) => ({
        title,
        url,
        phone,
        email,
      })),
      more: [{ label: t('Viongozi', 'Leaders'), url: at(locale, '/viongozi') }],
    }),
    links: onSite({
      ...base(locale, '/viunganishi', t('Viunganishi', 'Links')),
      template: 'links',
      quickLinks: links,
      relatedSites: links,
    }),
    search: onSite({
      ...base(locale, '/tafuta', t('Tafuta', 'Search')),
      template: 'search',
      query: null,
      groups: [
        group(null, [{ url: at(locale, '/utalii'), title: t('Utalii', 'Tourism') }]),
        group('news', news, at(locale, '/habari'), 1_200),
        group('services', items.services(locale), at(locale, '/huduma')),
      ],
    }),
    sitemap: onSite({
      ...base(locale, '/ramani-ya-tovuti', t('Ramani ya Tovuti', 'Site map')),
      template: 'sitemap',
      groups: [
        { section: null, url: null, links, total: links.length },
        group('news', news, at(locale, '/habari')),
      ],
    }),
    accessibility: onSite({
      ...base(locale, '/tamko-la-ufikivu', t('Tamko la Ufikivu', 'Accessibility statement')),
      template: 'accessibility',
      ombudsman: {
        label: t('Tume ya Haki za Binadamu', 'Human Rights Commission'),
        url: 'https://chragg.go.tz',
      },
    }),
    notFound: onSite({
      ...base(locale, '/404', t('Ukurasa haupatikani', 'Page not found')),
      trail: [],
      current: null,
      template: 'notFound',
    }),
    gone: onSite({
      ...base(locale, '/410', t('Ukurasa huu umeondolewa', 'This page was removed')),
      trail: [],
      current: null,
      template: 'gone',
    }),
  };
}

/** A document that no longer holds, for those who still have a link to it. */
function withdrawnPage(locale: Locale): Page {
  const t = (sw: string, en: string) => inLocale(locale, sw, en);
  return {
    ...detail(locale, documents.newsArticle(locale), 'news'),
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
