import type { ListItem, Locale, Page, Section } from '../contract.ts';
import { words } from '../words/words.ts';
import { base } from './base.ts';
import * as documents from './documents.ts';
import * as items from './items.ts';
import * as office from './office.ts';
import * as more from './services.ts';
import { at } from './text.ts';

/** One list for every section. */
export function lists(locale: Locale): Record<Section, Page> {
  const sections: Record<Section, ListItem[]> = {
    news: [...items.news(locale), documents.newsArticle(locale)],
    pressReleases: [{ ...documents.speech(locale), kind: 'press_release' }],
    speeches: [documents.speech(locale)],
    announcements: items.announcements(locale),
    events: items.events(locale),
    tenders: items.tenders(locale),
    publications: items.publications(locale),
    services: items.services(locale),
    leaders: office.leaders(locale),
    departments: office.departments(locale),
    faqs: more.faqs(locale),
    photos: [documents.gallery(locale)],
    videos: [documents.video(locale)],
    projects: items.projects(locale),
    statistics: office.statistics(locale),
    alerts: [more.alert(locale)],
  };
  const pages = Object.entries(sections).map(([section, members]) => [
    section,
    list(locale, section as Section, members),
  ]);
  return Object.fromEntries(pages) as Record<Section, Page>;
}

/** A list narrowed to one value of its filter. */
export function narrowed(page: Page): Page {
  if (page.template !== 'list') throw new Error('only a list is narrowed');
  const filters = page.filters.map((filter) => ({ ...filter, isCurrent: filter.value === 'goods' }));
  return {
    ...page,
    filters,
    pagination: { page: 'first', pages: 1, total: page.items.length, previous: null, next: null },
  };
}

function list(locale: Locale, section: Section, members: ListItem[]): Page {
  const path = `/${section.toLowerCase()}`;
  const filter = (value: string | null, isCurrent = false) => ({
    value,
    url: at(locale, value ? `${path}/${value}` : path),
    isCurrent,
  });
  return {
    ...base(locale, path, words(locale).section[section]),
    template: 'list',
    section,
    items: members,
    filters: section === 'tenders' ? [filter(null, true), filter('goods'), filter('works')] : [],
    pagination: {
      page: 2,
      previous: at(locale, path),
      next: at(locale, `${path}/ukurasa/1`),
    },
  };
}
