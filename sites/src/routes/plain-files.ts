import { Readable } from 'node:stream';
import type { Locale, NewsArticleItem, Page, Site } from '@tovuti/templates/contract';
import { generateAtomFeed } from 'feedsmith';
import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import { entriesOf } from './locale-content.ts';
import type { Maker } from './pages/page-maker.ts';
import type { PlainFile, Route } from './types.ts';

const FEED_LENGTH = 20;
const SITEMAP_LENGTH = 25_000;

/** Addresses for machines are whole and on the institution's own domain. */
const absolute = ({ domain }: Site, url: string) => new URL(url, `https://${domain}`).href;

export function robotsFile(site: Site): PlainFile {
  const lines = ['User-agent: *', 'Allow: /', `Sitemap: ${absolute(site, '/sitemap.xml')}`, ''];
  return { file: 'robots.txt', input: lines, content: () => lines.join('\n') };
}

/**
 * Every page of the site in all its languages, for search engines; of a very large site in several files with an index.
 * @see https://www.sitemaps.org/protocol.html at most 50,000 addresses and 50 MB a file
 */
export function sitemapFiles(site: Site, pages: Route[]): PlainFile[] {
  const urls: Listed[] = pages
    .filter(({ input }) => isListed(input.page))
    .map(({ input }) => ({ url: input.page.url, links: languageLinks(input.site.locale, input.page) }));
  if (urls.length <= SITEMAP_LENGTH) return [sitemapFile(site, 'sitemap.xml', urls)];
  const parts = Array.from({ length: Math.ceil(urls.length / SITEMAP_LENGTH) }, (_, part) =>
    urls.slice(part * SITEMAP_LENGTH, (part + 1) * SITEMAP_LENGTH),
  );
  const files = parts.map((part, index) => sitemapFile(site, `sitemap-${index + 1}.xml`, part));
  const addresses = files.map(({ file }) => absolute(site, `/${file}`));
  const index = () => textOf(Readable.from(addresses).pipe(new SitemapIndexStream()));
  return [{ file: 'sitemap.xml', input: addresses, content: index }, ...files];
}

type Listed = { url: string; links: { lang: string; url: string }[] };

function sitemapFile(site: Site, file: string, urls: Listed[]): PlainFile {
  const options = { hostname: `https://${site.domain}`, xmlns: SITEMAP_NAMESPACES };
  const content = () => textOf(Readable.from(urls).pipe(new SitemapStream(options)));
  return { file, input: [site.domain, urls], content };
}

const textOf = async (stream: Readable) => (await streamToPromise(stream)).toString();

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
