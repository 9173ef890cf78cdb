import { beforeAll, describe, expect, inject, it } from 'vitest';
import { type AdminApi, accountOf, openSession } from '../support/admin-api.ts';
import { ageDocument, runJob } from '../support/alter.ts';
import { withDatabase } from '../support/database.ts';
import { mailsTo } from '../support/mails.ts';
import { SOON } from '../support/soon.ts';

const world = inject('world');
const CONTENT = '/content-manager/collection-types';
const FAQ = 'api::faq.faq';
const NEWS = 'api::news-article.news-article';
const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'Jibu la swali.' }] }];
/** One clock for the whole file: a run may go past midnight. */
const NOW = Date.now();
const inDays = (days: number) => new Date(NOW + days * 86_400_000).toISOString().slice(0, 10);

type Review = { document: string; title: string; reviewOn: string; isDue: boolean };
let publisher: AdminApi;
let author: AdminApi;
let neighbour: AdminApi;

beforeAll(async () => {
  publisher = await openSession(world, accountOf(world, 'publisher', 'afya'));
  author = await openSession(world, accountOf(world, 'author', 'afya'));
  neighbour = await openSession(world, accountOf(world, 'publisher', 'arusha-cc'));
});

const door = (uid: string, id: string) => `/publishing/reviews/${uid}/${id}`;

async function publish(uid: string, data: object): Promise<string> {
  const { body: created } = await publisher('POST', `${CONTENT}/${uid}`, { body, ...data });
  const { documentId } = created.data;
  expect((await publisher('POST', `${CONTENT}/${uid}/${documentId}/actions/publish`, {})).status).toBe(200);
  return documentId;
}

async function listed(api: AdminApi, id: string, query = ''): Promise<Review | undefined> {
  const pages = await api('GET', `/publishing/reviews?${query}`);
  for (let page = 1; page <= Number(pages.body.pageCount); page++) {
    const { body: answer } = await api('GET', `/publishing/reviews?page=${page}&${query}`);
    const found = (answer.results as Review[]).find(({ document }) => document === id);
    if (found) return found;
  }
  return undefined;
}

describe('content that is a year old', () => {
  it('is listed to its institution alone, until it is confirmed or published again', async () => {
    const question = await publish(FAQ, { title: 'Kliniki inafunguliwa lini wikendi?' });
    const article = await publish(NEWS, { title: 'Habari ya mwaka uliopita', date: '2025-11-01' });
    expect(await listed(publisher, question)).toBeUndefined();
    await ageDocument(world, 'faqs', question);
    await ageDocument(world, 'news_articles', article);

    expect(await listed(publisher, question)).toMatchObject({ isDue: true });
    expect(await listed(author, question, `type=${FAQ}&state=due`)).toMatchObject({ isDue: true });
    expect(await listed(publisher, question, `type=${NEWS}`)).toBeUndefined();
    // News carries its own day and ages by nature.
    expect(await listed(publisher, article)).toBeUndefined();
    expect(await listed(neighbour, question)).toBeUndefined();

    const { status, body: answer } = await publisher('POST', `${door(FAQ, question)}/confirm`, {
      locale: 'sw',
    });
    expect(status).toBe(200);
    expect(String(answer.reviewOn) > inDays(360)).toBe(true);
    expect(await listed(publisher, question)).toBeUndefined();
  });
});

describe('a review day', () => {
  let id: string;
  beforeAll(async () => {
    id = await publish(FAQ, { title: 'Nani hupitia majibu haya?' });
  });

  it('is a year ahead by default, and what an editor sets', async () => {
    const { body: before } = await author('GET', `${door(FAQ, id)}?locale=sw`);
    expect(before).toMatchObject({ isPublished: true, isDue: false });
    expect(String(before.reviewOn) > inDays(360)).toBe(true);
    const { status } = await author('PUT', door(FAQ, id), { locale: 'sw', reviewOn: inDays(10) });
    expect(status).toBe(200);
    expect(await listed(publisher, id)).toMatchObject({ reviewOn: inDays(10), isDue: false });
    expect(await listed(publisher, id, 'state=due')).toBeUndefined();
  });

  it('may be set for news too', async () => {
    const article = await publish(NEWS, { title: 'Habari yenye tarehe ya kupitiwa', date: '2026-11-01' });
    await author('PUT', door(NEWS, article), { locale: 'sw', reviewOn: inDays(5) });
    expect(await listed(publisher, article)).toMatchObject({ reviewOn: inDays(5) });
  });

  it.each([
    ['nothing', undefined],
    ['a day that is past', '2020-01-01'],
    ['a day beyond all planning', '2099-01-01'],
    ['no day at all', 'kesho'],
    ['a day that is none', '2027-13-45'],
    ['a day that its month does not have', '2027-02-31'],
    ['the wrong kind of value', { day: 1 }],
  ])('is refused as %s, in both languages', async (_, reviewOn) => {
    const { status, body: answer } = await publisher('PUT', door(FAQ, id), { locale: 'sw', reviewOn });
    expect(status).toBe(400);
    expect(answer.error?.message).toMatch(/[^\n]+\n[^\n]+/);
  });

  it("of another institution's document does not exist", async () => {
    const order = { locale: 'sw', reviewOn: inDays(10) };
    const foreign = await neighbour('PUT', door(FAQ, id), order);
    const unknown = await neighbour('PUT', door(FAQ, 'a'.repeat(24)), order);
    expect([foreign.status, foreign.text]).toEqual([404, unknown.text]);
    expect(unknown.status).toBe(404);
    expect((await neighbour('GET', `${door(FAQ, id)}?locale=sw`)).status).toBe(404);
    expect((await neighbour('POST', `${door(FAQ, id)}/confirm`, { locale: 'sw' })).status).toBe(404);
    expect((await neighbour('GET', `${door('admin::user', '1')}?locale=sw`)).status).toBe(404);
  });

  it('waits for the first publication', async () => {
    const { body: draft } = await author('POST', `${CONTENT}/${FAQ}`, {
      title: 'Swali lisilochapishwa',
      body,
    });
    const { documentId } = draft.data;
    expect((await author('POST', `${door(FAQ, documentId)}/confirm`, { locale: 'sw' })).status).toBe(400);
  });
});

describe('on the first of the month', () => {
  /** As two CMS processes would, whose clocks say the same. */
  const remindTwice = () =>
    Promise.all([runJob(world, 'publishing-reviews'), runJob(world, 'publishing-reviews')]);
  const waiting = () =>
    withDatabase(world, async (query) => {
      const rows = await query("SELECT id FROM publishing_notices WHERE mail = 'review-reminder'");
      return rows.length;
    });

  it('publishers are told once what is due, though every CMS process has the same clock', async () => {
    const question = await publish(FAQ, { title: 'Ukumbusho unakuja lini?' });
    await ageDocument(world, 'faqs', question);
    await remindTwice();
    const reminders = () =>
      mailsTo(world, accountOf(world, 'publisher', 'afya').email).filter((mail) =>
        /yanahitaji kupitiwa/.test(mail),
      ).length;
    await runJob(world, 'publishing-notices');
    await expect.poll(reminders, SOON).toBe(1);
    await remindTwice();
    expect(await waiting()).toBe(0);
    expect(reminders()).toBe(1);
  });
});
