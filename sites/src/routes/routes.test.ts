import { isDeepStrictEqual } from 'node:util';
import type { Page } from '@tovuti/templates/contract';
import { describe, expect, it } from 'vitest';
import {
  announcement,
  faq,
  newsArticle,
  page,
  profile,
  publication,
  service,
  snapshotOf,
  statistic,
  tender,
} from '../testing/content.ts';
import { afya, council } from '../testing/institutions.ts';
import { routes } from './routes.ts';
import type { Facts } from './types.ts';

const asOf = '2026-11-24T09:00:00.000Z';
const facts: Facts = { tenant: afya, parent: null, children: [], ombudsman: null, securityContact: null };

function pagesOf(content: Parameters<typeof snapshotOf>[0], own: Partial<Facts> = {}): Map<string, Page> {
  const { pages } = routes({ snapshot: snapshotOf(content), facts: { ...facts, ...own }, asOf });
  return new Map(pages.map(({ input }) => [input.page.url, input.page]));
}

const many = (count: number) => Array.from({ length: count }, (_, i) => newsArticle(`habari-${i}`));

describe('routes', () => {
  it('gives the same output for the same input', () => {
    const input = {
      snapshot: snapshotOf({ sw: { newsArticle: many(3), tender: [tender('a')] } }),
      facts,
      asOf,
    };
    const plain = ({ pages, validUntil }: ReturnType<typeof routes>) => JSON.stringify({ pages, validUntil });
    expect(plain(routes(structuredClone(input)))).toBe(plain(routes(structuredClone(input))));
  });

  it('gives every site its fixed pages in both languages, and no empty list', () => {
    expect([...pagesOf({}).keys()].sort()).toEqual([
      '/',
      '/404',
      '/410',
      '/en',
      '/en/404',
      '/en/410',
      '/en/about',
      '/en/accessibility-statement',
      '/en/contacts',
      '/en/links',
      '/en/search',
      '/en/sitemap',
      '/kuhusu',
      '/ramani-ya-tovuti',
      '/tafuta',
      '/tamko-la-ufikivu',
      '/viungo',
      '/wasiliana',
    ]);
  });

  it('gives each document its page and its section a list', () => {
    const pages = pagesOf({ sw: { newsArticle: [newsArticle('a')], faq: [faq('q')] } });
    expect(pages.get('/habari')).toMatchObject({ template: 'list', section: 'news' });
    expect(pages.get('/habari/a')).toMatchObject({ template: 'detail', section: 'news' });
    expect(pages.get('/maswali/q')).toMatchObject({ document: { type: 'faq' } });
    expect(pages.has('/en/news')).toBe(false);
  });

  it('puts 20 documents on a page of a list, the rest on the first, and links the pages', () => {
    const pages = pagesOf({ sw: { newsArticle: many(55) } });
    const sizes = ['/habari', '/habari/ukurasa/2', '/habari/ukurasa/1'].map((url) => {
      const page = pages.get(url);
      return page?.template === 'list' && page.items.length;
    });
    expect(sizes).toEqual([15, 20, 20]);
    expect(pages.get('/habari')).toMatchObject({
      pagination: { page: 'first', pages: 3, total: 55, previous: null, next: '/habari/ukurasa/2' },
    });
    expect(pages.get('/habari/ukurasa/2')).toMatchObject({
      pagination: { page: 2, previous: '/habari', next: '/habari/ukurasa/1' },
    });
    expect(pages.get('/habari/ukurasa/1')).toMatchObject({
      pagination: { page: 1, previous: '/habari/ukurasa/2', next: null },
    });
  });

  it.each([1, 10, 29])('puts %d documents on one page', (count) => {
    const pages = pagesOf({ sw: { newsArticle: many(count) } });
    expect(pages.get('/habari')).toMatchObject({ pagination: { pages: 1, total: count, next: null } });
  });

  it('leaves the pages behind the first as they were when something new is published', () => {
    const before = pagesOf({ sw: { newsArticle: many(3_000) } });
    const after = pagesOf({
      sw: { newsArticle: [newsArticle('mpya', { date: '2026-11-24' }), ...many(3_000)] },
    });
    const lists = [...after].filter(([url]) => url.startsWith('/habari/ukurasa/'));
    const changed = lists.filter(([url, page]) => !isDeepStrictEqual(page, before.get(url)));
    expect(lists).toHaveLength(149);
    expect(changed).toEqual([]);
  });

  it('offers a filter page for each value that has documents', () => {
    const publications = [publication('a'), publication('b', { category: 'report' })];
    const pages = pagesOf({ sw: { publication: publications } });
    const reports = pages.get('/machapisho/aina/taarifa');
    expect(reports?.template === 'list' && reports.items.map(({ title }) => title)).toEqual(['Kichwa b']);
    expect(reports?.template === 'list' && reports.filters).toEqual([
      { value: null, url: '/machapisho', isCurrent: false },
      { value: 'act', url: '/machapisho/aina/sheria', isCurrent: false },
      { value: 'report', url: '/machapisho/aina/taarifa', isCurrent: true },
    ]);
    expect(pages.has('/machapisho/aina/sera')).toBe(false);
  });

  it('filters tenders by the stage that citizens see', () => {
    const closed = tender('old', { closesAt: '2026-11-01T00:00:00.000Z' });
    const pages = pagesOf({ sw: { tender: [tender('new'), closed] } });
    expect(pages.has('/zabuni/hali/zilizo-wazi')).toBe(true);
    expect(pages.get('/zabuni/old')).toMatchObject({
      document: { stage: 'closed', deadline: { state: 'closed' } },
    });
  });

  it('leads the language switch to the same document, else to the list, else home', () => {
    const pages = pagesOf({
      sw: { newsArticle: [newsArticle('x', { slug: 'uzinduzi' }), newsArticle('y')], faq: [faq('q')] },
      en: { newsArticle: [newsArticle('x', { slug: 'launch' })] },
    });
    expect(pages.get('/habari/uzinduzi')?.alternates).toEqual({ en: '/en/news/launch' });
    expect(pages.get('/en/news/launch')?.alternates).toEqual({ sw: '/habari/uzinduzi' });
    expect(pages.get('/habari/y')?.alternates).toEqual({ en: '/en/news' });
    expect(pages.get('/maswali/q')?.alternates).toEqual({ en: '/en' });
  });

  it('leaves out a language in which the profile is not published', () => {
    const pages = pagesOf({ en: { institutionProfile: [] } });
    expect([...pages.keys()].some((url) => url.startsWith('/en'))).toBe(false);
    expect(pages.get('/')?.alternates).toEqual({});
  });

  it('fails with the name of a tenant without a Swahili profile', () => {
    expect(() => pagesOf({ sw: { institutionProfile: [] } })).toThrow(
      expect.objectContaining({ code: 'profile-missing', params: { tenant: 'afya' } }),
    );
  });

  it('places flexible pages in their tree', () => {
    const pages = pagesOf({
      sw: { page: [page('sera', { slug: 'sera' }), page('faragha', { parent: 'sera' })] },
    });
    expect(pages.get('/sera')).toMatchObject({ document: { children: [{ url: '/sera/faragha' }] } });
    expect(pages.get('/sera/faragha')?.trail).toEqual([
      { label: 'Mwanzo', url: '/' },
      { label: 'Kichwa sera', url: '/sera' },
    ]);
  });

  it('makes a menu from what there is, unless the institution made one', () => {
    const siteMenu = (content: Parameters<typeof snapshotOf>[0]) =>
      routes({ snapshot: snapshotOf(content), facts, asOf }).pages[0]?.input.site.menu.map(({ url }) => url);
    expect(siteMenu({ sw: { newsArticle: many(1) } })).toEqual(['/', '/kuhusu', '/habari', '/wasiliana']);
    const own = { documentId: 'm', place: 'main' as const, items: [{ label: 'Huduma', url: '/huduma' }] };
    expect(siteMenu({ sw: { menu: [own] } })).toEqual(['/huduma']);
  });

  it('marks the menu entry that a page belongs to', () => {
    const pages = pagesOf({ sw: { newsArticle: many(1) } });
    expect(pages.get('/habari/habari-0')?.current).toBe('/habari');
    expect(pages.get('/')?.current).toBe('/');
    expect(pages.get('/tafuta')?.current).toBeNull();
  });

  it('shows on the home page what is due, the soonest first', () => {
    const pages = pagesOf({
      sw: {
        announcement: [announcement('n'), announcement('d', { deadline: '2026-11-26T00:00:00.000Z' })],
        tender: [tender('t', { closesAt: '2026-11-25T00:00:00.000Z' })],
      },
    });
    const home = pages.get('/');
    expect(home?.template === 'home' && home.due.map(({ title }) => title)).toEqual([
      'Kichwa t',
      'Kichwa d',
      'Kichwa n',
    ]);
  });

  it('leads with emergency services, whatever place their editors gave them', () => {
    const pages = pagesOf({
      sw: {
        service: [
          service('kliniki', { featured: true, order: 1 }),
          service('dharura', { emergency: true, order: 90 }),
          service('vipimo', { order: 2 }),
        ],
      },
    });
    const titles = (items: { title: string }[]) => items.map(({ title }) => title);
    const [home, list] = [pages.get('/'), pages.get('/huduma')];
    expect(home?.template === 'home' && titles(home.emergencies)).toEqual(['Kichwa dharura']);
    expect(home?.template === 'home' && titles(home.services)).toEqual(['Kichwa kliniki', 'Kichwa vipimo']);
    expect(list?.template === 'list' && titles(list.items)).toEqual([
      'Kichwa dharura',
      'Kichwa kliniki',
      'Kichwa vipimo',
    ]);
  });

  it('offers the figures of a statistic as a table for spreadsheets, in both languages', async () => {
    const figures = statistic('mavuno', {
      unit: 'tani, elfu',
      points: [
        { label: '2025/26', value: 12.5 },
        { label: '=HYPERLINK("https://evil.example")', value: -3 },
      ],
    });
    const content = { sw: { statistic: [figures, statistic('tupu')] }, en: { statistic: [figures] } };
    const pages = pagesOf(content);
    expect(pages.get('/takwimu/mavuno')).toMatchObject({ document: { figures: '/takwimu/mavuno.csv' } });
    expect(pages.get('/takwimu/tupu')).toMatchObject({ document: { figures: null } });
    const { files } = routes({ snapshot: snapshotOf(content), facts, asOf });
    const tables = files.filter(({ file }) => file.endsWith('.csv'));
    expect(tables.map(({ file }) => file)).toEqual(['takwimu/mavuno.csv', 'en/statistics/mavuno.csv']);
    const [swahili, english] = await Promise.all(tables.map((table) => table.content()));
    const rows = ['2025/26,12.5', `"'=HYPERLINK(""https://evil.example"")",-3`, ''].join('\r\n');
    expect(swahili).toBe(`\ufeffKipengele,"Kiasi (tani, elfu)"\r\n${rows}`);
    expect(english).toBe(`\ufeffItem,"Value (tani, elfu)"\r\n${rows}`);
  });

  it('links the institutions above and below when none are chosen', () => {
    const parent = { code: 'tamisemi', name: { sw: 'TAMISEMI', en: 'PO-RALG' }, url: 'http://t' };
    const child = { code: council.code, name: council.name, url: 'http://a' };
    const links = pagesOf({}, { parent, children: [child] }).get('/en/links');
    expect(links?.template === 'links' && links.relatedSites.map(({ url }) => url)).toEqual([
      'http://t',
      'http://a',
    ]);
  });

  it('names every page of the site in its sitemap, search and robots files', async () => {
    const snapshot = snapshotOf({ sw: { newsArticle: many(2), institutionProfile: [profile] } });
    const { files } = routes({ snapshot, facts, asOf });
    const content = async (name: string) => files.find(({ file }) => file === name)?.content();
    expect(await content('robots.txt')).toContain('Sitemap: https://afya.go.tz/sitemap.xml');
    expect(await content('sitemap.xml')).toContain('<loc>https://afya.go.tz/habari/habari-1</loc>');
    expect(await content('sitemap.xml')).not.toContain('404');
    expect(await content('feed.xml')).toContain('https://afya.go.tz/habari/habari-0');
    expect(files.some(({ file }) => file === 'en/feed.xml')).toBe(false);
  });

  it('tells search engines which pages are translations of each other, and of no others', async () => {
    const content = {
      sw: { newsArticle: [newsArticle('x', { slug: 'uzinduzi' }), newsArticle('y')], faq: [faq('q')] },
      en: { newsArticle: [newsArticle('x', { slug: 'launch' })] },
    };
    const pages = pagesOf(content);
    const translations = (url: string) => pages.get(url)?.translations;
    expect(translations('/habari/uzinduzi')).toEqual(['en']);
    expect(translations('/habari')).toEqual(['en']);
    expect(translations('/habari/y')).toEqual([]);
    expect(translations('/maswali')).toEqual([]);
    expect(translations('/404')).toEqual([]);
    // Whoever is named as a translation names the other one back.
    for (const page of pages.values())
      for (const locale of page.translations) {
        const other = pages.get(page.alternates[locale] ?? '');
        expect(Object.values(other?.alternates ?? {})).toEqual([page.url]);
        expect(other?.translations).toHaveLength(1);
      }
    const { files } = routes({ snapshot: snapshotOf(content), facts, asOf });
    const sitemap = await files.find(({ file }) => file === 'sitemap.xml')?.content();
    const entryOf = (url: string) =>
      String(sitemap)
        .split('<url>')
        .find((entry) => entry.includes(`<loc>${url}</loc>`));
    const named = [
      ...(entryOf('https://afya.go.tz/en/news/launch') ?? '').matchAll(/hreflang="(.+?)" href="(.+?)"/g),
    ];
    expect(named.map(([, lang, href]) => [lang, href])).toEqual([
      ['sw', 'https://afya.go.tz/habari/uzinduzi'],
      ['en', 'https://afya.go.tz/en/news/launch'],
      ['x-default', 'https://afya.go.tz/habari/uzinduzi'],
    ]);
    expect(entryOf('https://afya.go.tz/habari/y')).not.toContain('hreflang');
  });

  it('says in the sitemap when what a page shows was last published', async () => {
    const [early, late] = ['2026-11-21T06:00:00.000Z', '2026-11-22T06:00:00.000Z'];
    const content = {
      sw: {
        newsArticle: [newsArticle('a', { publishedAt: early }), newsArticle('b', { publishedAt: late })],
        page: [page('sera', { publishedAt: early })],
      },
    };
    const { files } = routes({ snapshot: snapshotOf(content), facts, asOf });
    const sitemap = String(await files.find(({ file }) => file === 'sitemap.xml')?.content());
    const pairs = [...sitemap.matchAll(/<loc>https:\/\/afya.go.tz(.*?)<\/loc><lastmod>(.*?)<\/lastmod>/g)];
    const modified = Object.fromEntries(pairs.map(([, url, moment]) => [url, moment]));
    expect(modified).toMatchObject({
      '/habari/a': early,
      '/habari/b': late,
      '/habari': late,
      '/sera': early,
      '/': late,
      '/en': profile.publishedAt,
    });
    // On paper a page says the day, in East Africa; one that names the whole site would change with everything.
    const night = newsArticle('usiku', { publishedAt: '2026-11-22T22:00:00.000Z' });
    const pages = pagesOf({ sw: { ...content.sw, newsArticle: [...content.sw.newsArticle, night] } });
    const publishedOn = (url: string) => pages.get(url)?.publishedOn;
    expect(publishedOn('/habari/a')).toBe('2026-11-21');
    expect(publishedOn('/habari/usiku')).toBe('2026-11-23');
    expect(publishedOn('/habari')).toBe('2026-11-23');
    expect(publishedOn('/')).toBe('2026-11-23');
    expect(publishedOn('/kuhusu')).toBe('2026-11-20');
    expect(publishedOn('/wasiliana')).toBe('2026-11-20');
    expect(publishedOn('/tafuta')).toBeNull();
    const feed = String(await files.find(({ file }) => file === 'feed.xml')?.content());
    expect(feed).toContain(`<updated>${late}</updated>`);
    expect(feed).toContain('<published>2026-10-31T21:00:00.000Z</published>');
  });

  it('says in security.txt whom to tell of a weakness, for six months at least', async () => {
    const text = async (own: Partial<Facts>) =>
      routes({ snapshot: snapshotOf({}), facts: { ...facts, ...own }, asOf })
        .files.find(({ file }) => file === '.well-known/security.txt')
        ?.content();
    expect(await text({})).toBe(
      [
        'Contact: mailto:barua@mfano.go.tz',
        'Expires: 2027-06-30T21:00:00.000Z',
        'Preferred-Languages: sw, en',
        'Canonical: https://afya.go.tz/.well-known/security.txt',
        '',
      ].join('\n'),
    );
    expect(await text({ securityContact: 'https://cert.example/' })).toContain(
      'Contact: https://cert.example/\n',
    );
  });

  it('of a very large section names the latest in its search and map, and all in sitemaps of a size that is allowed', async () => {
    const snapshot = snapshotOf({ sw: { newsArticle: many(26_000), institutionProfile: [profile] } });
    const { pages, files } = routes({ snapshot, facts, asOf });
    const newsOf = (template: 'search' | 'sitemap') =>
      pages
        .flatMap(({ input: { page } }) => (page.template === template && 'groups' in page ? page.groups : []))
        .find(({ section }) => section === 'news');
    expect([newsOf('search')?.links.length, newsOf('search')?.total]).toEqual([1_000, 26_000]);
    expect([newsOf('sitemap')?.links.length, newsOf('sitemap')?.url]).toEqual([100, '/habari']);
    const sitemaps = files.filter(({ file }) => /^sitemap.*xml$/.test(file));
    expect(sitemaps.map(({ file }) => file)).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml']);
    const [index = '', ...parts] = await Promise.all(sitemaps.map((file) => file.content()));
    expect(index).toContain('<loc>https://afya.go.tz/sitemap-2.xml</loc>');
    const addresses = parts.map((part) => part.match(/<loc>/g)?.length ?? 0);
    expect(Math.max(...addresses)).toBe(25_000);
    expect(addresses.reduce((sum, count) => sum + count, 0)).toBe(
      pages.filter(({ input: { page } }) => !['notFound', 'gone'].includes(page.template)).length,
    );
  });
});
