import type { Page } from '@tovuti/templates/contract';
import type { LocaleContent } from './locale-content.ts';
import type { ModifiedAt } from './plain-files.ts';

/** When the documents that a page shows were last published: of a page that shows many, the latest of them. */
export function modifiedAt(contents: LocaleContent[]): ModifiedAt {
  const moments = new Map(contents.map((own) => [own.locale, momentsIn(own)]));
  return (locale, page) => {
    const known = moments.get(locale);
    if (!known) return null;
    return latest(urlsOn(page).map((url) => (url === null ? known.ofSite : known.ofDocument.get(url))));
  };
}

type Moment = string | null | undefined;

function momentsIn({ sections, withdrawn, pages, profile }: LocaleContent) {
  const entries = [...sections, ...withdrawn.sections].flatMap((section) => section.entries);
  const ofDocument = new Map<string, Moment>([
    ...entries.map(({ item, publishedAt }) => [item.url, publishedAt] as const),
    ...[...pages, ...withdrawn.pages].map(({ item, page }) => [item.url, page.publishedAt] as const),
  ]);
  const ofSite = latest([...ofDocument.values(), profile.publishedAt]);
  return { ofDocument, ofSite };
}

/** The addresses of the documents that a page shows; null is the site as a whole. */
function urlsOn(page: Page): (string | null)[] {
  if (page.template === 'detail') return [page.url];
  return page.template === 'list' ? page.items.map(({ url }) => url) : [null];
}

function latest(moments: Moment[]): string | null {
  return moments.reduce<string | null>(
    (last, moment) => (moment && (!last || moment > last) ? moment : last),
    null,
  );
}
