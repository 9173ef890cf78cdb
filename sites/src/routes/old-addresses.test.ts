import { describe, expect, it } from 'vitest';
import type { FormerAddress, Redirect, Retirement } from '../snapshot/types.ts';
import { newsArticle, page, snapshotOf } from '../testing/content.ts';
import { afya } from '../testing/institutions.ts';
import { routes } from './routes.ts';

const asOf = '2026-11-24T09:00:00.000Z';
const moment = '2026-11-20T09:00:00.000Z';
const news = { type: 'newsArticle', language: 'sw' } as const;

const retired = (document: string, kind: Retirement['kind'], own: Partial<Retirement> = {}): Retirement => ({
  ...{ ...news, document, kind, address: `/habari/${document}`, notice: null, to: null, moment },
  ...own,
});
const former = (document: string, address: string, own: Partial<FormerAddress> = {}): FormerAddress => ({
  ...{ ...news, document, address },
  ...own,
});
const written = (from: string, to: string, permanent = true): Redirect => ({
  ...{ documentId: from, from, to, permanent },
});

function build(
  content: Parameters<typeof snapshotOf>[0],
  own: { retirements?: Retirement[]; formerAddresses?: FormerAddress[]; redirects?: Redirect[] },
) {
  const snapshot = snapshotOf(content, own);
  const made = routes({
    snapshot,
    facts: { tenant: afya, parent: null, children: [], ombudsman: null, securityContact: null },
    asOf,
  });
  const rules = made.redirects.map(({ from, to, permanent }) => [from, to, permanent ? 308 : 307]);
  return {
    ...made,
    rules,
    page: (url: string) => made.pages.find(({ input }) => input.page.url === url)?.input,
  };
}

describe('a withdrawn document', () => {
  const articles = [newsArticle('a'), newsArticle('b')];
  const notice = 'Takwimu si sahihi.';
  const site = build(
    {
      sw: {
        newsArticle: articles,
        quickLink: [{ documentId: 'q', title: 'A', url: '/habari/a', order: 1 }],
        menu: [
          {
            documentId: 'm',
            place: 'main',
            items: [
              { label: 'A', url: '/habari/a' },
              { label: 'Habari', url: '/habari' },
            ],
          },
        ],
      },
      en: { newsArticle: [newsArticle('a')] },
    },
    { retirements: [retired('a', 'withdrawn', { notice })] },
  );

  it('keeps its page, under the notice', () => {
    expect(site.page('/habari/a')?.page).toMatchObject({ withdrawn: { moment, notice }, related: [] });
    expect(site.gone).toEqual([]);
  });

  it('stands nowhere else: no list, home page, menu, search, site map or feed', async () => {
    const others = site.pages.filter(
      ({ input }) => input.page.url !== '/habari/a' && input.site.locale === 'sw',
    );
    const mentions = others.filter(({ input }) => {
      const { alternates, ...page } = input.page;
      return JSON.stringify([input.site, page]).includes('"/habari/a"');
    });
    expect(mentions.map(({ file }) => file)).toEqual([]);
    for (const { content } of site.files) expect(await content()).not.toContain('/habari/a<');
  });

  it('is withdrawn in its own language only', () => {
    expect(site.page('/en/news/a')?.page).toMatchObject({ withdrawn: null });
  });
});

describe('a document that is gone', () => {
  it('is answered as gone, at its former addresses too', () => {
    const site = build(
      {},
      { retirements: [retired('a', 'gone')], formerAddresses: [former('a', '/habari/kale')] },
    );
    expect(site.gone).toEqual(['/habari/a', '/habari/kale']);
    expect(site.page('/410')?.page.template).toBe('gone');
  });

  it('gives way to whatever stands at its address now', () => {
    const site = build(
      { sw: { newsArticle: [newsArticle('b', { slug: 'a' })] } },
      { retirements: [retired('a', 'gone')] },
    );
    expect(site.gone).toEqual([]);
  });

  it('is not offered by a menu that was written by hand', () => {
    const items = [
      { label: 'A', url: '/habari/a' },
      { label: 'Huduma', url: '/huduma' },
    ];
    const menu = [{ documentId: 'm', place: 'main' as const, items }];
    const { site } = build({ sw: { menu } }, { retirements: [retired('a', 'gone')] }).page('/') ?? {};
    expect(site?.menu.map(({ url }) => url)).toEqual(['/huduma']);
  });

  it('may be redirected by the institution all the same', () => {
    const site = build(
      {},
      { retirements: [retired('a', 'gone')], redirects: [written('/habari/a', '/huduma')] },
    );
    expect([site.gone, site.rules]).toEqual([[], [['/habari/a', '/huduma', 308]]]);
  });
});

describe('a redirected document', () => {
  it('leads to where it was told to, from its former addresses too', () => {
    const site = build(
      {},
      {
        retirements: [retired('a', 'redirect', { to: '/huduma' })],
        formerAddresses: [former('a', '/habari/kale')],
      },
    );
    expect(site.rules).toEqual([
      ['/habari/a', '/huduma', 308],
      ['/habari/kale', '/huduma', 308],
    ]);
  });
});

describe('a document that moved', () => {
  it('is found from every former address in one step', () => {
    const site = build(
      { sw: { newsArticle: [newsArticle('a', { slug: 'mpya' })] } },
      { formerAddresses: [former('a', '/habari/moja'), former('a', '/habari/mbili')] },
    );
    expect(site.rules).toEqual([
      ['/habari/moja', '/habari/mpya', 308],
      ['/habari/mbili', '/habari/mpya', 308],
    ]);
  });

  it('takes the pages below it along', () => {
    const pages = [page('sera', { slug: 'sera-zetu' }), page('faragha', { parent: 'sera' })];
    const site = build(
      { sw: { page: pages } },
      {
        formerAddresses: [
          former('sera', '/sera', { type: 'page' }),
          former('faragha', '/sera/faragha', { type: 'page' }),
        ],
      },
    );
    expect(site.rules).toEqual([
      ['/sera', '/sera-zetu', 308],
      ['/sera/faragha', '/sera-zetu/faragha', 308],
    ]);
  });

  it('leaves its former address to a page that lives there now', () => {
    const articles = [newsArticle('a', { slug: 'mpya' }), newsArticle('b', { slug: 'kale' })];
    expect(
      build({ sw: { newsArticle: articles } }, { formerAddresses: [former('a', '/habari/kale')] }).rules,
    ).toEqual([]);
  });

  it('is forgotten when nothing is known of the document', () => {
    const site = build({}, { formerAddresses: [former('a', '/habari/kale')] });
    expect([site.rules, site.gone]).toEqual([[], []]);
  });
});

describe('redirects', () => {
  it('lead to the end of their chain, for good only if every step is', () => {
    const redirects = [written('/a', '/b'), written('/b', '/c', false), written('/c', '/huduma')];
    expect(build({}, { redirects }).rules).toEqual([
      ['/a', '/huduma', 307],
      ['/b', '/huduma', 307],
      ['/c', '/huduma', 308],
    ]);
  });

  it('never go in a circle', () => {
    const redirects = [written('/a', '/b'), written('/b', '/a'), written('/c', '/c'), written('/d', '/a')];
    expect(build({}, { redirects }).rules).toEqual([]);
  });
});
