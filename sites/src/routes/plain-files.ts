import { Readable } from 'node:stream';
import type { Locale, NewsArticleItem, Page, Site } from '@tovuti/templates/contract';
import { generateAtomFeed } from 'feedsmith';
import { SitemapStream, streamToPromise } from 'sitemap';
import { entriesOf } from './locale-content.ts';
import type { Maker } from './pages/page-maker.ts';
import type { PlainFile, Route } from './types.ts';

const FEED_LENGTH = 20;

/** Addresses for machines are whole and on the institution's own domain. */
const absolute = ({ domain }: Site, url: string) => new URL(url, `https://${domain}`).href;

export function robotsFile(site: Site): PlainFile {
  const lines = ['User-agent: *', 'Allow: /', `Sitemap: ${absolute(site, '/sitemap.xml')}`, ''];
  return { file: 'robots.txt', input: lines, content: () => lines.join('\n') };
}

/** Every page of the site in all its languages, for search engines. */
export function sitemapFile(site: Site, pages: Route[]): PlainFile {
  const urls = pages
    .filter(({ input }) => isListed(input.page))
    .map(({ input }) => ({ url: input.page.url, links: languageLinks(input.site.locale, input.page) }));
  return {
    file: 'sitemap.xml',
    input: [site.domain, urls],
    content: async () => {
      const stream = new SitemapStream({ hostname: `https://${site.domain}`, xmlns: SITEMAP_NAMESPACES });
      return (await streamToPromise(Readable.from(urls).pipe(stream))).toString();
    },
  };
}

/** What search engines shall find. */
function isListed(page: Page): boolean {
  if (page.template === 'notFound' || page.template === 'gone') return false;
  return page.template !== 'detail' || page.withdrawn === null;
}

const SITEMAP_NAMESPACES = { news: false, video: false, image: false, xhtml: true };

function languageLinks(locale: Locale, page: Page) {
  const others = Object.entries(page.alternates).map(([lang, url]) => ({ lang, url }));
  return others.length ? [{ lang: locale, url: page.url }, ...others] : [];
}

/** The latest news of one language as an Atom feed; none where there is no news. */
export function feedFile({ own, site }: Maker): PlainFile[] {
  const articles = entriesOf(own, 'news')
    .slice(0, FEED_LENGTH)
    .map(({ item }) => item as NewsArticleItem);
  const [latest] = articles;
  const file = site.feedUrl;
  if (!latest || !file) return [];
  return [
    {
      file: file.slice(1),
      input: [site.domain, site.name[own.locale], articles],
      content: () =>
        generateAtomFeed({
          id: absolute(site, site.home),
          title: { value: site.name[own.locale] },
          updated: startOfDay(latest.date),
          links: [
            { href: absolute(site, file), rel: 'self' },
            { href: absolute(site, site.home), rel: 'alternate' },
          ],
          authors: [{ name: site.name[own.locale] }],
          entries: articles.map(({ url, title, summary, date }) => ({
            id: absolute(site, url),
            title: { value: title },
            updated: startOfDay(date),
            links: [{ href: absolute(site, url), rel: 'alternate' }],
            ...(summary ? { summary: { value: summary } } : {}),
          })),
        }),
    },
  ];
}

const startOfDay = (date: string) => new Date(`${date}T00:00:00+03:00`);
