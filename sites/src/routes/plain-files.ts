import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Locale, NewsArticleItem, Page, Site } from '@tovuti/templates/contract';
import { type LanguageVersion, languageVersions } from '@tovuti/templates/languages';
import { generateAtomFeed } from 'feedsmith';
import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import type { Clock } from './clock.ts';
import { entriesOf } from './locale-content.ts';
import type { Maker } from './pages/page-maker.ts';
import type { PlainFile, Route } from './types.ts';

const FEED_LENGTH = 20;
const SITEMAP_LENGTH = 25_000;

/** Addresses for machines are whole and on the institution's own domain. */
const absolute = ({ origin }: Site, url: string) => new URL(url, origin).href;

const offlineWorker = readFileSync(join(import.meta.dirname, 'offline-worker.js'), 'utf8');

/** The service worker by which pages that were read can be read without a network; it governs what is below its address. */
export function workerFile(): PlainFile {
  return { file: 'sw.js', input: offlineWorker, content: () => offlineWorker };
}

export function robotsFile(site: Site): PlainFile {
  const lines = ['User-agent: *', 'Allow: /', `Sitemap: ${absolute(site, '/sitemap.xml')}`, ''];
  return { file: 'robots.txt', input: lines, content: () => lines.join('\n') };
}

/**
 * Every page of the site in all its languages, for search engines; of a very large site in several files with an index.
 * @see https://www.sitemaps.org/protocol.html at most 50,000 addresses and 50 MB a file
 */
export function sitemapFiles(site: Site, pages: Route[], modifiedAt: ModifiedAt = () => null): PlainFile[] {
  const urls: Listed[] = pages
    .filter(({ input }) => isListed(input.page))
    .map(({ input: { site, page } }) => {
      const lastmod = modifiedAt(site.locale, page);
      const links = languageVersions(site.locale, page);
      return { url: page.url, links, ...(lastmod ? { lastmod } : {}) };
    });
  if (urls.length <= SITEMAP_LENGTH) return [sitemapFile(site, 'sitemap.xml', urls)];
  const parts = Array.from({ length: Math.ceil(urls.length / SITEMAP_LENGTH) }, (_, part) =>
    urls.slice(part * SITEMAP_LENGTH, (part + 1) * SITEMAP_LENGTH),
  );
  const files = parts.map((part, index) => sitemapFile(site, `sitemap-${index + 1}.xml`, part));
  const addresses = files.map(({ file }) => absolute(site, `/${file}`));
  const index = () => textOf(Readable.from(addresses).pipe(new SitemapIndexStream()));
  return [{ file: 'sitemap.xml', input: addresses, content: index }, ...files];
}

/** When what a page shows was last published; null where that is not known. */
export type ModifiedAt = (locale: Locale, page: Page) => string | null;

type Listed = { url: string; links: LanguageVersion[]; lastmod?: string };

function sitemapFile(site: Site, file: string, urls: Listed[]): PlainFile {
  const options = { hostname: site.origin, xmlns: SITEMAP_NAMESPACES };
  const content = () => textOf(Readable.from(urls).pipe(new SitemapStream(options)));
  return { file, input: [site.origin, urls], content };
}

const textOf = async (stream: Readable) => (await streamToPromise(stream)).toString();

/** What search engines shall find. */
function isListed(page: Page): boolean {
  if (page.template === 'notFound' || page.template === 'gone') return false;
  return page.template !== 'detail' || page.withdrawn === null;
}

const SITEMAP_NAMESPACES = { news: false, video: false, image: false, xhtml: true };

/** Where a release has what its pages that answer a query are rendered from; no address leads there. */
export const onDemandFile = (page: string) => `.on-demand/${page.replace(/\.html$/, '.json')}`;

/** The input of each page that the server renders anew for what was searched for in its list. */
export function onDemandFiles(pages: Route[]): PlainFile[] {
  return pages
    .filter(({ input }) => 'query' in input.page)
    .map(({ file, input }) => ({ file: onDemandFile(file), input, content: () => JSON.stringify(input) }));
}

/**
 * Where whoever finds a weakness tells of it; none where nobody is known who would answer.
 * @see https://www.rfc-editor.org/rfc/rfc9116
 */
export function securityFile(site: Site, contact: string | null, clock: Clock): PlainFile[] {
  const own = site.contact.email ? `mailto:${site.contact.email}` : null;
  if (!contact && !own) return [];
  const file = '.well-known/security.txt';
  const lines = [
    `Contact: ${contact ?? own}`,
    `Expires: ${clock.expiry()}`,
    `Preferred-Languages: ${site.locales.join(', ')}`,
    `Canonical: ${absolute(site, `/${file}`)}`,
    '',
  ];
  return [{ file, input: lines, content: () => lines.join('\n') }];
}

/** The latest news of one language as an Atom feed; none where there is no news. */
export function feedFile({ own, site }: Maker): PlainFile[] {
  const articles = entriesOf(own, 'news')
    .slice(0, FEED_LENGTH)
    .map(({ item, publishedAt }) => ({ ...(item as NewsArticleItem), publishedAt }));
  const file = site.feedUrl;
  if (articles.length === 0 || !file) return [];
  const updated = (article: (typeof articles)[number]) =>
    article.publishedAt ? new Date(article.publishedAt) : startOfDay(article.date);
  return [
    {
      file: file.slice(1),
      input: [site.origin, site.name[own.locale], articles],
      content: () =>
        generateAtomFeed({
          id: absolute(site, site.home),
          title: { value: site.name[own.locale] },
          updated: new Date(Math.max(...articles.map((article) => updated(article).getTime()))),
          links: [
            { href: absolute(site, file), rel: 'self' },
            { href: absolute(site, site.home), rel: 'alternate' },
          ],
          authors: [{ name: site.name[own.locale] }],
          entries: articles.map((article) => ({
            id: absolute(site, article.url),
            title: { value: article.title },
            updated: updated(article),
            published: startOfDay(article.date),
            links: [{ href: absolute(site, article.url), rel: 'alternate' }],
            ...(article.summary ? { summary: { value: article.summary } } : {}),
          })),
        }),
    },
  ];
}

const startOfDay = (date: string) => new Date(`${date}T00:00:00+03:00`);
