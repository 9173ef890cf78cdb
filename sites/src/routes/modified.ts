import type { Page } from '@tovuti/templates/contract';
import { dayOf } from './clock.ts';
import type { LocaleContent } from './locale-content.ts';
import type { ModifiedAt } from './plain-files.ts';

/** When the documents that a page shows were last published: of a page that shows many, the latest of them. */
export function modifiedAt(contents: LocaleContent[]): ModifiedAt {
  const moments = new Map(contents.map((own) => [own.locale, momentsIn(own)]));
  return (locale, page) => {
    const known = moments.get(locale);
    return known ? (momentOf(page, known) ?? known.ofSite) : null;
  };
}

/** A page with the day of that; a page that names the whole site has none, so that not every change makes it anew. */
export function dated(pages: Page[], own: LocaleContent): Page[] {
  const known = momentsIn(own);
  return pages.map((page) => {
    const moment = momentOf(page, known);
    return { ...page, publishedOn: moment && dayOf(moment) };
  });
}

/** Null is a page that names the whole site. */
function momentOf(page: Page, { ofDocument, ofProfile }: ReturnType<typeof momentsIn>): string | null {
  const urls = urlsOn(page);
  return urls && latest([...urls.map((url) => ofDocument.get(url)), showsProfile(page) ? ofProfile : null]);
}

type Moment = string | null | undefined;

function momentsIn({ sections, withdrawn, pages, profile }: LocaleContent) {
  const entries = [...sections, ...withdrawn.sections].flatMap((section) => section.entries);
  const ofDocument = new Map<string, Moment>([
    ...entries.map(({ item, publishedAt }) => [item.url, publishedAt] as const),
    ...[...pages, ...withdrawn.pages].map(({ item, page }) => [item.url, page.publishedAt] as const),
  ]);
  const ofSite = latest([...ofDocument.values(), profile.publishedAt]);
  return { ofDocument, ofProfile: profile.publishedAt, ofSite };
}

const showsProfile = ({ template }: Page) => ['home', 'about', 'contacts'].includes(template);

/** The addresses of the documents that a page shows; null is the site as a whole. */
function urlsOn(page: Page): string[] | null {
  if (page.template === 'detail') return [page.url];
  return itemsOn(page)?.map(({ url }) => url) ?? null;
}

function itemsOn(page: Page): { url: string }[] | null {
  switch (page.template) {
    case 'list':
      return page.items;
    case 'about':
      return [];
    case 'contacts':
      return page.departments;
    case 'home': {
      const { emergencies, services, news, due, leader, statistics, publications, projects } = page;
      const head = leader ? [leader] : [];
      return [emergencies, services, news, due, head, statistics, publications, projects].flat();
    }
    default:
      return null;
  }
}

function latest(moments: Moment[]): string | null {
  return moments.reduce<string | null>(
    (last, moment) => (moment && (!last || moment > last) ? moment : last),
    null,
  );
}
