import { beforeAll, describe, expect, inject, it } from 'vitest';
import { type AdminApi, accountOf, openSession } from '../support/admin-api.ts';
import { sites } from '../support/commands.ts';
import { visit } from '../support/site.ts';

const world = inject('world');
const CONTENT = '/content-manager/collection-types';
const NEWS = 'api::news-article.news-article';
const PAGE = 'api::page.page';
const REDIRECT = 'api::redirect.redirect';
const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'Maelezo ya habari.' }] }];

let publisher: AdminApi;
let author: AdminApi;
let neighbour: AdminApi;

beforeAll(async () => {
  publisher = await openSession(world, accountOf(world, 'publisher', 'afya'));
  author = await openSession(world, accountOf(world, 'author', 'afya'));
  neighbour = await openSession(world, accountOf(world, 'publisher', 'arusha-cc'));
});

const door = (uid: string, id: string) => `/publishing/retirement/${uid}/${id}`;
const build = async () => {
  const { code, output } = await sites(world, 'build', 'afya');
  expect(code, output).toBe(0);
};
const ask = (path: string) => visit(world, 'afya', path);

async function publish(uid: string, id: string, query = '') {
  const { status } = await publisher('POST', `${CONTENT}/${uid}/${id}/actions/publish${query}`, {});
  expect(status).toBe(200);
}

async function write(uid: string, data: object) {
  const { status, body: answer } = await publisher('POST', `${CONTENT}/${uid}`, data);
  expect(status, JSON.stringify(answer)).toBe(201);
  await publish(uid, answer.data.documentId);
  return answer.data.documentId;
}

const writeNews = (title: string) => write(NEWS, { title, date: '2026-11-22', summary: 'Muhtasari', body });

async function change(uid: string, id: string, data: object) {
  const { body: found } = await publisher('GET', `${CONTENT}/${uid}/${id}`);
  const { status, body: answer } = await publisher('PUT', `${CONTENT}/${uid}/${id}`, {
    ...found.data,
    ...data,
  });
  expect(status, JSON.stringify(answer)).toBe(200);
  await publish(uid, id);
}

describe('a document that is taken off the site', () => {
  it('is gone, or withdrawn, or redirected, and comes back', async () => {
    const titles = ['Kliniki ya zamani', 'Ada za mwaka jana', 'Fomu ya usajili wa kale'];
    const [gone = '', withdrawn = '', redirected = ''] = await Promise.all(titles.map(writeNews));
    await build();
    expect((await ask('/habari/kliniki-ya-zamani')).status).toBe(200);

    const notice = 'Ada zimebadilika kuanzia Julai 2026.';
    const orders = [
      [gone, { kind: 'gone' }],
      [withdrawn, { kind: 'withdrawn', notice }],
      [redirected, { kind: 'redirect', to: '/huduma' }],
    ] as const;
    for (const [id, order] of orders)
      expect((await publisher('POST', door(NEWS, id), { locale: 'sw', ...order })).status).toBe(200);
    await build();

    const absent = await ask('/habari/kliniki-ya-zamani');
    expect(absent.status).toBe(410);
    expect(absent.text).toContain('Ukurasa huu umeondolewa');
    expect(absent.text).toContain('noindex');

    // Reading the published version, as the admin does, changes nothing.
    await publisher('GET', `${CONTENT}/${NEWS}/${withdrawn}?status=published`);
    await publisher('GET', `/publishing/reviews/${NEWS}/${withdrawn}?locale=sw`);
    const { body: kept } = await publisher('GET', `${door(NEWS, withdrawn)}?locale=sw`);
    expect(kept.retirement).toMatchObject({ kind: 'withdrawn', notice });

    const page = await ask('/habari/ada-za-mwaka-jana');
    expect(page.status).toBe(200);
    expect(page.text).toContain(notice);
    expect(page.text).toContain('<meta name="robots" content="noindex">');
    for (const list of ['/habari', '/', '/tafuta', '/ramani-ya-tovuti', '/sitemap.xml', '/feed.xml'])
      expect((await ask(list)).text).not.toContain('ada-za-mwaka-jana');

    const moved = await ask('/habari/fomu-ya-usajili-wa-kale');
    expect([moved.status, moved.headers.location]).toEqual([308, '/huduma']);

    for (const id of [gone, withdrawn, redirected])
      expect((await publisher('POST', `${door(NEWS, id)}/restore`, { locale: 'sw' })).status).toBe(200);
    await build();
    for (const slug of ['kliniki-ya-zamani', 'ada-za-mwaka-jana', 'fomu-ya-usajili-wa-kale'])
      expect((await ask(`/habari/${slug}`)).status).toBe(200);
    expect((await ask('/habari/ada-za-mwaka-jana')).text).not.toContain(notice);
    expect((await ask('/habari')).text).toContain('ada-za-mwaka-jana');
  });

  it('is gone too when it was unpublished in bulk, or deleted', async () => {
    const ids = [await writeNews('Ratiba ya zamani ya kliniki'), await writeNews('Tangazo lililofutwa')];
    const [unpublished = '', deleted = ''] = ids;
    await publisher('POST', `${CONTENT}/${NEWS}/actions/bulkUnpublish`, { documentIds: [unpublished] });
    await publisher('DELETE', `${CONTENT}/${NEWS}/${deleted}`);
    await build();
    expect((await ask('/habari/ratiba-ya-zamani-ya-kliniki')).status).toBe(410);
    expect((await ask('/habari/tangazo-lililofutwa')).status).toBe(410);
    const { body: answer } = await publisher('GET', `${door(NEWS, unpublished)}?locale=sw`);
    expect(answer.retirement).toMatchObject({ kind: 'gone', address: '/habari/ratiba-ya-zamani-ya-kliniki' });
  });
});

describe('retiring', () => {
  let id: string;
  beforeAll(async () => {
    id = await writeNews('Habari ya majaribio ya kuondoa');
  });

  it('is not for authors', async () => {
    expect((await author('POST', door(NEWS, id), { locale: 'sw', kind: 'gone' })).status).toBe(403);
    expect((await author('POST', `${door(NEWS, id)}/restore`, { locale: 'sw' })).status).toBe(403);
  });

  it("is not for the neighbour, to whom another's document does not exist", async () => {
    const foreign = await neighbour('POST', door(NEWS, id), { locale: 'sw', kind: 'gone' });
    const absent = await neighbour('POST', door(NEWS, 'a'.repeat(24)), { locale: 'sw', kind: 'gone' });
    expect([foreign.status, foreign.text]).toEqual([404, absent.text]);
    expect(absent.status).toBe(404);
    expect((await neighbour('GET', `${door(NEWS, id)}?locale=sw`)).status).toBe(404);
  });

  it.each([
    ['nothing', {}],
    ['an unknown kind', { kind: 'hidden' }],
    ['a withdrawal without a notice', { kind: 'withdrawn', notice: '  ' }],
    ['a notice that is too long', { kind: 'withdrawn', notice: 'a'.repeat(501) }],
    ['a redirect to nowhere', { kind: 'redirect' }],
    ['a redirect to another host in disguise', { kind: 'redirect', to: '//evil.example' }],
    ['a redirect that runs a script', { kind: 'redirect', to: 'javascript:alert(1)' }],
    ['a redirect to itself', { kind: 'redirect', to: '/habari/habari-ya-majaribio-ya-kuondoa' }],
    ['the wrong kind of value', { kind: 'redirect', to: { a: 1 } }],
  ])('refuses %s in both languages, and leaves the document where it is', async (_, order) => {
    const { status, body: answer } = await publisher('POST', door(NEWS, id), { locale: 'sw', ...order });
    expect(status).toBe(400);
    expect(answer.error?.message).toMatch(/[^\n]+\n[^\n]+/);
    const { body: state } = await publisher('GET', `${door(NEWS, id)}?locale=sw`);
    expect(state.retirement).toBeNull();
  });

  it('refuses a document that is not on the site, and types that have no pages', async () => {
    const { body: draft } = await publisher('POST', `${CONTENT}/${NEWS}`, {
      title: 'Rasimu tu',
      date: '2026-11-22',
    });
    const order = { locale: 'sw', kind: 'gone' };
    expect((await publisher('POST', door(NEWS, draft.data.documentId), order)).status).toBe(400);
    expect((await publisher('POST', door(REDIRECT, 'a'.repeat(24)), order)).status).toBe(404);
    expect((await publisher('POST', door('admin::user', '1'), order)).status).toBe(404);
  });
});

describe('a document that moves', () => {
  it('is found from its former addresses, straight', async () => {
    const id = await writeNews('Jengo jipya la watoto');
    await change(NEWS, id, { slug: 'jengo-la-watoto' });
    await change(NEWS, id, { slug: 'wodi-mpya-ya-watoto' });
    await build();
    for (const slug of ['jengo-jipya-la-watoto', 'jengo-la-watoto']) {
      const { status, headers } = await ask(`/habari/${slug}`);
      expect([status, headers.location]).toEqual([308, '/habari/wodi-mpya-ya-watoto']);
    }
  });

  it('takes the pages below it along, and they stay found when it leaves', async () => {
    const parent = await write(PAGE, { title: 'Mwongozo wa wagonjwa' });
    const child = await write(PAGE, {
      title: 'Saa za kutembelea',
      parent: { connect: [{ documentId: parent }] },
    });
    await build();
    expect((await ask('/mwongozo-wa-wagonjwa/saa-za-kutembelea')).status).toBe(200);

    await change(PAGE, parent, { slug: 'kwa-wagonjwa' });
    await build();
    const below = await ask('/mwongozo-wa-wagonjwa/saa-za-kutembelea');
    expect([below.status, below.headers.location]).toEqual([308, '/kwa-wagonjwa/saa-za-kutembelea']);
    expect((await ask('/mwongozo-wa-wagonjwa')).headers.location).toBe('/kwa-wagonjwa');

    const order = { locale: 'sw', kind: 'redirect', to: '/wasiliana' };
    expect((await publisher('POST', door(PAGE, parent), order)).status).toBe(200);
    await build();
    expect((await ask('/mwongozo-wa-wagonjwa')).headers.location).toBe('/wasiliana');
    expect((await ask('/mwongozo-wa-wagonjwa/saa-za-kutembelea')).headers.location).toBe(
      '/saa-za-kutembelea',
    );
    expect((await ask('/saa-za-kutembelea')).status).toBe(200);
    await publisher('POST', door(PAGE, child), { locale: 'sw', kind: 'gone' });
    await build();
    expect((await ask('/kwa-wagonjwa/saa-za-kutembelea')).status).toBe(410);
  });
});

describe('a redirect written by hand', () => {
  it('may not lead in a circle', async () => {
    const make = (from: string, to: string) => publisher('POST', `${CONTENT}/${REDIRECT}`, { from, to });
    expect((await make('/kale', '/kale')).status).toBe(400);
    expect((await make('/kale', '/kale/')).status).toBe(400);
    expect((await make('/kale-1', '/kale-2')).status).toBe(201);
    const { status, body: answer } = await make('/kale-2', '/kale-1');
    expect(status).toBe(400);
    expect(answer.error?.message).toMatch(/unazunguka[\s\S]*circle/);
  });
});

describe('the addresses of the own site', () => {
  type Found = { results: { title: string; address: string; isLive: boolean; documentId: string }[] };
  const find = async (api: AdminApi, query: string) =>
    (await api('GET', `/publishing/addresses?locale=sw&${query}`)).body as unknown as Found;
  const leads = async (address: string) => {
    const { body: answer } = await author('GET', `/publishing/addresses/check?address=${address}`);
    return (answer as unknown as { leadsSomewhere: boolean }).leadsSomewhere;
  };

  it('are offered by title, drafts too, and nobody else sees them', async () => {
    const live = await write(PAGE, { title: 'Anwani ya majaribio ya juu' });
    const parent = { connect: [{ documentId: live }] };
    const { body: draft } = await author('POST', `${CONTENT}/${PAGE}`, {
      title: 'Anwani ya majaribio ya chini',
      parent,
    });
    const { results } = await find(author, 'q=Anwani ya majaribio');
    expect(results.map(({ title, address, isLive }) => [title, address, isLive])).toEqual([
      ['Anwani ya majaribio ya chini', '/anwani-ya-majaribio-ya-juu/anwani-ya-majaribio-ya-chini', false],
      ['Anwani ya majaribio ya juu', '/anwani-ya-majaribio-ya-juu', true],
    ]);
    await write(PAGE, { title: 'Zaidi kuhusu anwani ya majaribio' });
    // A title that begins with the words comes first, though another changed later.
    expect((await find(author, 'q=Anwani ya majaribio')).results.map(({ title }) => title)).toEqual([
      'Anwani ya majaribio ya chini',
      'Anwani ya majaribio ya juu',
      'Zaidi kuhusu anwani ya majaribio',
    ]);
    const ids = `ids=${live},${draft.data.documentId}`;
    expect((await find(author, ids)).results).toHaveLength(2);
    expect((await find(neighbour, ids)).results).toEqual([]);
    expect((await find(neighbour, 'q=Anwani ya majaribio')).results).toEqual([]);
  });

  it('are told from those where readers find nothing', async () => {
    const id = await writeNews('Habari yenye anwani');
    await change(NEWS, id, { slug: 'habari-yenye-anwani-mpya' });
    const some = [
      '/',
      '/en',
      '/habari',
      '/habari/habari-yenye-anwani',
      '/habari/habari-yenye-anwani-mpya',
      '/wasiliana?a=b',
      'https://www.who.int',
    ];
    expect(await Promise.all(some.map(leads))).toEqual(some.map(() => true));
    const none = ['/haipo-kabisa', '/habari/haipo', '/en/habari', '/habari-yenye-anwani-mpya'];
    expect(await Promise.all(none.map(leads))).toEqual(none.map(() => false));
  });
});
