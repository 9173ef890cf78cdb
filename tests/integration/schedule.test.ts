import { beforeAll, describe, expect, inject, it } from 'vitest';
import { command } from '../support/commands.ts';
import { mailsTo } from '../support/mails.ts';
import { eastAfrica, NEWS, type NewsDesk, newsDesk } from '../support/workflow.ts';

const world = inject('world');
const SOON = { timeout: 30_000, interval: 500 };
let author: NewsDesk;
let publisher: NewsDesk;
let stranger: NewsDesk;

beforeAll(async () => {
  author = await newsDesk(world, 'author', 'arusha-cc');
  publisher = await newsDesk(world, 'publisher', 'arusha-cc');
  stranger = await newsDesk(world, 'publisher', 'afya');
});

const letTimePass = (what: string, document: string) =>
  command(world, 'tests/support/set-schedules.ts', [what, document]);
const firstSchedule = async (document: string) => (await publisher.standing(document)).schedules[0];

describe('a scheduled publication', () => {
  it('happens by itself in its minute, and tells the author who submitted it', async () => {
    const title = 'Habari iliyopangiwa muda';
    const document = await author.write(title);
    await author.step(document, 'submit');
    // The next minute or the one after: never less than ten seconds away.
    const at = eastAfrica(new Date().getSeconds() > 45 ? 2 : 1);
    expect((await publisher.plan(document, 'publish', at)).status).toBe(200);
    expect(await author.standing(document)).toMatchObject({ state: 'approved' });
    expect(await firstSchedule(document)).toMatchObject({ action: 'publish', state: 'waiting' });
    expect(await publisher.isLive(document)).toBe(false);

    await expect.poll(() => publisher.isLive(document), { timeout: 140_000, interval: 1000 }).toBe(true);
    const late = Date.now() - new Date(`${at}:00+03:00`).getTime();
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThan(60_000);
    expect((await publisher.standing(document)).schedules).toEqual([]);
    const told = () =>
      mailsTo(world, author.email).some((mail) => mail.includes('umechapishwa') && mail.includes(title));
    await expect.poll(told, SOON).toBe(true);
  }, 200_000);

  it('never publishes what an author changed after it was approved', async () => {
    const title = 'Kilichobadilishwa kabla ya wakati';
    const document = await author.write(title);
    await publisher.plan(document, 'publish', eastAfrica(60));
    await author.save(document, { title, summary: 'Maneno yasiyoidhinishwa' });
    expect((await firstSchedule(document))?.state).toBe('held');
    await letTimePass('due', document);
    const told = () =>
      mailsTo(world, publisher.email).some((mail) => mail.includes('umesimamishwa') && mail.includes(title));
    await expect.poll(told, SOON).toBe(true);
    expect(await publisher.isLive(document)).toBe(false);
    expect((await publisher.plan(document, 'publish', eastAfrica(60))).status).toBe(200);
    expect((await publisher.standing(document)).schedules.map(({ state }) => state)).toEqual(['waiting']);
  });

  it("follows a publisher's own correction", async () => {
    const title = 'Mchapishaji arekebisha';
    const document = await author.write(title);
    await publisher.plan(document, 'publish', eastAfrica(60));
    await publisher.save(document, { title, summary: 'Imerekebishwa' });
    await letTimePass('due', document);
    await expect.poll(() => publisher.isLive(document), SOON).toBe(true);
    expect((await publisher.read(document)).summary).toBe('Imerekebishwa');
  });

  it('is taken over when the process that claimed it died', async () => {
    const document = await author.write('Kilichoachwa njiani');
    await publisher.plan(document, 'publish', eastAfrica(60));
    await letTimePass('lose', document);
    await expect.poll(() => publisher.isLive(document), SOON).toBe(true);
  });

  it('is one process only, when several reach for it', async () => {
    const document = await author.write('Wanaogombania');
    await publisher.plan(document, 'publish', eastAfrica(60));
    const { output } = await letTimePass('claim', document);
    // The CMS that runs beside the three may be the one.
    expect(Number(/claims: (\d)/.exec(output)?.[1])).toBeLessThanOrEqual(1);
    expect((await firstSchedule(document))?.state).not.toBe('waiting');
  });

  it('that fails three times raises an alarm and goes on trying', async () => {
    const title = 'Isiyochapishika';
    const document = await author.write(title);
    await publisher.plan(document, 'publish', eastAfrica(60));
    await publisher.save(document, { title, date: null });
    const { code, output } = await letTimePass('fail', document);
    expect(code, output).toBe(0);
    expect(await firstSchedule(document)).toMatchObject({ state: 'failed', error: expect.any(String) });
    const told = () =>
      mailsTo(world, publisher.email).some((mail) => mail.includes('TAHADHARI') && mail.includes(title));
    await expect.poll(told, SOON).toBe(true);
    expect((await author.call('GET', '/publishing/home/schedules')).text).toContain('"state":"failed"');
    await publisher.save(document, { title, date: '2026-11-21' });
    await letTimePass('due', document);
    await expect.poll(() => publisher.isLive(document), SOON).toBe(true);
  });
});

describe('a scheduled end', () => {
  it('takes a document off the site', async () => {
    const document = await author.write('Tangazo la muda mfupi');
    expect((await publisher.plan(document, 'unpublish', eastAfrica(60))).status).toBe(400);
    await publisher.publish(document);
    expect((await publisher.plan(document, 'unpublish', eastAfrica(60))).status).toBe(200);
    await letTimePass('due', document);
    await expect.poll(() => publisher.isLive(document), SOON).toBe(false);
    expect((await author.read(document)).documentId).toBe(document);
  });

  it('leaves what was chosen at its address', async () => {
    const document = await author.write('Notisi ya muda');
    await publisher.publish(document);
    const none = { retirement: { kind: 'withdrawn', notice: '' } };
    expect((await publisher.plan(document, 'unpublish', eastAfrica(60), none)).status).toBe(400);
    const wish = { retirement: { kind: 'redirect', to: '/habari' } };
    expect((await publisher.plan(document, 'unpublish', eastAfrica(60), wish)).status).toBe(200);
    await letTimePass('due', document);
    const retired = async () =>
      (await publisher.call('GET', `/publishing/retirement/${NEWS}/${document}`)).body.retirement;
    await expect.poll(retired, SOON).toMatchObject({ kind: 'redirect', to: '/habari' });
    expect(await publisher.isLive(document)).toBe(false);
  });

  it('comes after the beginning', async () => {
    const document = await author.write('Mwisho kabla ya mwanzo');
    await publisher.plan(document, 'publish', eastAfrica(120));
    expect((await publisher.plan(document, 'unpublish', eastAfrica(60))).status).toBe(400);
    expect((await publisher.plan(document, 'unpublish', eastAfrica(180))).status).toBe(200);
  });
});

describe('the doors of schedules', () => {
  it.each([
    ['the past', eastAfrica(-5)],
    ['too far', eastAfrica(800 * 24 * 60)],
    ['no time', ''],
    ['another form', '25/11/2026 14:30'],
    ['a day that is none', '2027-02-31T10:00'],
  ])('refuse %s', async (_, at) => {
    const document = await author.write('Muda usiofaa');
    const answer = await publisher.plan(document, 'publish', at);
    expect([answer.status, answer.body.error?.message]).toEqual([
      400,
      expect.stringContaining('Muda haufai'),
    ]);
  });

  it('refuse what nobody can do, and strangers', async () => {
    const document = await author.write('Mpango wa wengine');
    expect((await publisher.plan(document, 'erase', eastAfrica(60))).status).toBe(400);
    expect((await stranger.plan(document, 'publish', eastAfrica(60))).status).toBe(404);
    await publisher.plan(document, 'publish', eastAfrica(60));
    const id = (await firstSchedule(document))?.id;
    const absent = await stranger.call('DELETE', '/publishing/schedules/99999999');
    const foreign = await stranger.call('DELETE', `/publishing/schedules/${id}`);
    expect([foreign.status, foreign.text]).toEqual([404, absent.text]);
    expect((await author.call('DELETE', `/publishing/schedules/${id}`)).status).toBe(403);
    expect((await publisher.call('DELETE', `/publishing/schedules/${id}`)).status).toBe(200);
    expect((await publisher.standing(document)).schedules).toEqual([]);
    expect((await publisher.call('DELETE', '/publishing/schedules/x')).status).toBe(404);
  });

  it('forget what was published or deleted meanwhile', async () => {
    const published = await author.write('Imechapishwa mapema');
    await publisher.plan(published, 'publish', eastAfrica(60));
    await publisher.publish(published);
    expect((await publisher.standing(published)).schedules).toEqual([]);
    const deleted = await author.write('Imefutwa mapema');
    await publisher.plan(deleted, 'publish', eastAfrica(60));
    const editor = `/content-manager/collection-types/${NEWS}/${deleted}`;
    expect((await publisher.call('DELETE', editor)).status).toBe(200);
    expect((await publisher.call('GET', '/publishing/home/schedules')).text).not.toContain(deleted);
  });
});
