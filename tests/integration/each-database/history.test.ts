import { beforeAll, describe, expect, inject, it } from 'vitest';
import { type AdminApi, accountOf, openSession } from '../../support/admin-api.ts';

const world = inject('world');
const CONTENT = '/content-manager/collection-types';
const NEWS = 'api::news-article.news-article';
const PAGE = 'api::page.page';
type Version = {
  number: number;
  action: string;
  account: string | null;
  person: string | null;
  same: number | null;
  restored: number | null;
};
type Content = Record<string, unknown>;

let author: AdminApi;
let publisher: AdminApi;
let neighbour: AdminApi;

beforeAll(async () => {
  author = await openSession(world, accountOf(world, 'author', 'afya'));
  publisher = await openSession(world, accountOf(world, 'publisher', 'afya'));
  neighbour = await openSession(world, accountOf(world, 'institution-administrator', 'arusha-cc'));
});

const paragraph = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];

async function create(type: string, data: object, locale = 'sw') {
  const { body } = await author('POST', `${CONTENT}/${type}?locale=${locale}`, data);
  return body.data as unknown as { documentId: string; updatedAt: string };
}
async function update(type: string, id: string, data: object, locale = 'sw') {
  const { status, body } = await author('PUT', `${CONTENT}/${type}/${id}?locale=${locale}`, data);
  expect(status).toBe(200);
  return body.data as unknown as { updatedAt: string };
}
async function versionsOf(type: string, id: string, locale = 'sw', session = author) {
  const { body } = await session('GET', `/history/versions/${type}/${id}?locale=${locale}`);
  return body.results as Version[];
}
async function contentOf(type: string, id: string, number: number | 'draft', locale = 'sw') {
  const { body } = await author('GET', `/history/versions/${type}/${id}/${number}?locale=${locale}`);
  return body.content as Content;
}
const restore = (session: AdminApi, type: string, id: string, number: number, locale = 'sw') =>
  session('POST', `/history/versions/${type}/${id}/${number}/restore`, { locale });

describe('the versions of a document', () => {
  it('are kept with who, when and what; saving the same again makes none', async () => {
    const { documentId } = await create(NEWS, { title: 'Toleo moja', date: '2026-11-20' });
    await update(NEWS, documentId, { title: 'Toleo mbili', body: paragraph('Habari') });
    await update(NEWS, documentId, { title: 'Toleo mbili' });
    const { status } = await publisher('POST', `${CONTENT}/${NEWS}/${documentId}/actions/publish`, {});
    const kept = await versionsOf(NEWS, documentId);
    expect(kept.map(({ number, action, same }) => [number, action, same])).toEqual(
      status === 200
        ? [
            [3, 'publish', 2],
            [2, 'update', null],
            [1, 'create', null],
          ]
        : [],
    );
    expect(kept[0]?.account).toBe('publisher.afya@tovuti.example');
    expect(kept[0]?.person).toMatch(/^[^@]+ [^@]+$/);
    expect(kept[2]?.account).toBe('author.afya@tovuti.example');
    expect(await contentOf(NEWS, documentId, 1)).toMatchObject({ title: 'Toleo moja', body: null });
    expect(await contentOf(NEWS, documentId, 3)).toMatchObject({ body: paragraph('Habari') });
  });

  it('keep what stood before the first change of a document that nobody had saved here', async () => {
    const { body } = await author('GET', `${CONTENT}/${NEWS}?pageSize=1&sort=id:ASC&locale=sw`);
    const [seeded] = body.results as { documentId: string; title: string }[];
    if (!seeded) throw new Error('no seeded news');
    await update(NEWS, seeded.documentId, { title: `${seeded.title} ` });
    const kept = await versionsOf(NEWS, seeded.documentId);
    expect(kept.at(-1)).toMatchObject({ number: 1, action: 'before', account: null });
    expect(await contentOf(NEWS, seeded.documentId, 1)).toMatchObject({ title: seeded.title });
    await update(NEWS, seeded.documentId, { title: seeded.title });
  });

  it('are nothing to another institution', async () => {
    const { documentId } = await create(NEWS, { title: 'Siri ya toleo', date: '2026-11-20' });
    for (const path of [
      `versions/${NEWS}/${documentId}`,
      `versions/${NEWS}/${documentId}/1`,
      `since/${NEWS}/${documentId}?base=2026-11-20`,
      `versions/admin::user/${documentId}`,
    ]) {
      const { status, text } = await neighbour('GET', `/history/${path}`);
      expect([path, status]).toEqual([path, 404]);
      expect(text).not.toContain('Siri');
    }
    expect((await restore(neighbour, NEWS, documentId, 1)).status).toBe(404);
    expect((await restore(author, NEWS, documentId, 99)).status).toBe(400);
  });
});

describe('restoring', () => {
  it('brings back field groups, blocks, relations and each language; it never publishes', async () => {
    const parent = await create(PAGE, { title: 'Mzazi wa toleo' });
    const blocks = [
      { __component: 'block.text', body: paragraph('Asili') },
      { __component: 'block.callout', title: 'Angalia', text: 'Muhimu' },
      { __component: 'block.links', items: [{ label: 'Mwanzo', url: '/' }] },
    ];
    const first = await create(PAGE, {
      title: 'Ukurasa wa toleo',
      parent: { connect: [{ documentId: parent.documentId }] },
      blocks,
    });
    const { documentId } = first;
    const before = await contentOf(PAGE, documentId, 1);
    await update(PAGE, documentId, { title: 'Page version' }, 'en');
    await update(PAGE, documentId, {
      title: 'Umebadilika',
      blocks: [{ __component: 'block.text', body: paragraph('Mpya') }],
      parent: { disconnect: [{ documentId: parent.documentId }] },
    });
    expect(await contentOf(PAGE, documentId, 'draft')).toMatchObject({ title: 'Umebadilika', parent: null });
    const answer = await restore(author, PAGE, documentId, 1);
    expect(answer.status).toBe(200);
    expect(answer.body.left).toEqual([]);
    expect(await contentOf(PAGE, documentId, 'draft')).toEqual(before);
    const english = await contentOf(PAGE, documentId, 'draft', 'en');
    expect(english).toMatchObject({ title: 'Page version' });
    const [last] = await versionsOf(PAGE, documentId);
    expect(last).toMatchObject({ action: 'restore', restored: 1, account: 'author.afya@tovuti.example' });
    const { body } = await author('GET', `${CONTENT}/${PAGE}/${documentId}?status=published&locale=sw`);
    expect(body.data?.publishedAt ?? null).toBeNull();
  });

  it('leaves out, and names, what is no longer there', async () => {
    const parent = await create(PAGE, { title: 'Mzazi anayeondoka' });
    const { documentId } = await create(PAGE, {
      title: 'Mtoto anayebaki',
      parent: { connect: [{ documentId: parent.documentId }] },
    });
    await update(PAGE, documentId, { title: 'Mtoto peke yake' });
    await publisher('DELETE', `${CONTENT}/${PAGE}/${parent.documentId}`);
    const answer = await restore(author, PAGE, documentId, 1);
    expect(answer.body.left).toEqual(['Mzazi anayeondoka']);
    expect(await contentOf(PAGE, documentId, 'draft')).toMatchObject({ title: 'Mtoto anayebaki' });
  });

  it('undoes a deletion', async () => {
    const { documentId } = await create(NEWS, { title: 'Ilifutwa kwa bahati mbaya', date: '2026-11-20' });
    expect((await publisher('DELETE', `${CONTENT}/${NEWS}/${documentId}`)).status).toBe(200);
    const gone = async (session: AdminApi) => {
      const { body } = await session('GET', '/history/deleted');
      return (body.results as { document: string }[]).filter(({ document }) => document === documentId);
    };
    expect(await gone(author)).toMatchObject([
      { title: 'Ilifutwa kwa bahati mbaya', number: 2, locale: 'sw' },
    ]);
    expect(await gone(neighbour)).toEqual([]);
    expect((await restore(neighbour, NEWS, documentId, 2)).status).toBe(404);
    expect((await restore(author, NEWS, documentId, 2)).status).toBe(200);
    expect(await gone(author)).toEqual([]);
    const { body } = await author('GET', `${CONTENT}/${NEWS}/${documentId}?locale=sw`);
    expect(body.data).toMatchObject({ title: 'Ilifutwa kwa bahati mbaya', documentId });
  });
});

describe('two people at one document', () => {
  const save = (session: AdminApi, id: string, base: string, data: object) =>
    session('PUT', `${CONTENT}/${NEWS}/${id}?locale=sw`, data, { 'x-tovuti-base': base });

  it('the second to save is told, and nothing is overwritten', async () => {
    const { documentId, updatedAt } = await create(NEWS, { title: 'Wawili', date: '2026-11-20' });
    expect((await save(publisher, documentId, updatedAt, { title: 'Wa kwanza' })).status).toBe(200);
    const refused = await save(author, documentId, updatedAt, { title: 'Wa pili' });
    expect(refused.status).toBe(409);
    expect(refused.body.error).toMatchObject({ details: { code: 'document-changed' } });
    // By name: an address is nobody's business.
    expect(refused.text).toContain('Juma Kileo');
    expect(refused.text).not.toContain('@');
    const publish = `${CONTENT}/${NEWS}/${documentId}/actions/publish?locale=sw`;
    const stale = await publisher('POST', publish, { title: 'Wa pili' }, { 'x-tovuti-base': updatedAt });
    expect(stale.status).toBe(409);
    expect(await contentOf(NEWS, documentId, 'draft')).toMatchObject({ title: 'Wa kwanza' });
  });

  it('of two who save at the same moment one is told', async () => {
    for (let n = 0; n < 5; n++) {
      const { documentId, updatedAt } = await create(NEWS, { title: 'Wakati mmoja', date: '2026-11-20' });
      const answers = await Promise.all([
        save(publisher, documentId, updatedAt, { title: 'Wa mchapishaji' }),
        save(author, documentId, updatedAt, { title: 'Wa mwandishi' }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const title = answers[0].status === 200 ? 'Wa mchapishaji' : 'Wa mwandishi';
      expect(await contentOf(NEWS, documentId, 'draft')).toMatchObject({ title });
    }
  });

  it('sees what changed since, and saves on top of it', async () => {
    const { documentId, updatedAt } = await create(NEWS, { title: 'Tofauti', date: '2026-11-20' });
    await save(publisher, documentId, updatedAt, { summary: 'Muhtasari mpya' });
    const { body } = await author('GET', `/history/since/${NEWS}/${documentId}?locale=sw&base=${updatedAt}`);
    expect(body).toMatchObject({ account: 'publisher.afya@tovuti.example', changed: ['summary'] });
    const { status } = await save(author, documentId, String(body.savedAt), { title: 'Tofauti mbili' });
    expect(status).toBe(200);
    expect(await contentOf(NEWS, documentId, 'draft')).toMatchObject({
      title: 'Tofauti mbili',
      summary: 'Muhtasari mpya',
    });
  });

  it('saving again without a change is no conflict, and scripts that name no beginning are let through', async () => {
    const { documentId, updatedAt } = await create(NEWS, { title: 'Bila mgogoro', date: '2026-11-20' });
    expect((await save(publisher, documentId, updatedAt, { title: 'Bila mgogoro' })).status).toBe(200);
    expect((await save(author, documentId, updatedAt, { title: 'Sawa' })).status).toBe(200);
    expect((await save(author, documentId, 'si-tarehe', { title: 'Sawa sawa' })).status).toBe(200);
    await update(NEWS, documentId, { title: 'Hati' });
  });

  it('publishing from a fresh form saves and publishes in one', async () => {
    const { documentId, updatedAt } = await create(NEWS, {
      title: 'Chapisha moja kwa moja',
      date: '2026-11-20',
    });
    const { body } = await publisher('GET', `${CONTENT}/${NEWS}/${documentId}?locale=sw`);
    const publish = `${CONTENT}/${NEWS}/${documentId}/actions/publish?locale=sw`;
    const data = { ...body.data, title: 'Imechapishwa moja kwa moja' };
    const { status } = await publisher('POST', publish, data, { 'x-tovuti-base': updatedAt });
    expect(status).toBe(200);
    const actions = (await versionsOf(NEWS, documentId)).map(({ action }) => action);
    expect(actions).toEqual(['publish', 'update', 'create']);
  });
});
