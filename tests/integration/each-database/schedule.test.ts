import { beforeAll, describe, expect, inject, it } from 'vitest';
import { IS_ALL } from '../../support/all.ts';
import { ageClaim, loseClaim, makeDue, runJob } from '../../support/alter.ts';
import { command } from '../../support/commands.ts';
import { mailsTo } from '../../support/mails.ts';
import { SOON } from '../../support/soon.ts';
import { eastAfrica, NEWS, type NewsDesk, newsDesk } from '../../support/workflow.ts';

const world = inject('world');
/** A minute is waited for once; with `--all` on both databases. */
const isWaitedFor = IS_ALL || inject('database') === 'postgres';
let author: NewsDesk;
let publisher: NewsDesk;
let stranger: NewsDesk;
/** What is prepared for all tests at once: each waiting costs seconds. */
let early: Awaited<ReturnType<typeof prepare>>;

beforeAll(async () => {
  author = await newsDesk(world, 'author', 'arusha-cc');
  publisher = await newsDesk(world, 'publisher', 'arusha-cc');
  stranger = await newsDesk(world, 'publisher', 'afya');
  early = await prepare();
});

const runDue = () => runJob(world, 'publishing-schedules');
const firstSchedule = async (document: string) => (await publisher.standing(document)).schedules[0];
const mailAbout = (desk: NewsDesk, words: string, title: string) => () =>
  mailsTo(world, desk.email).some((mail) => mail.includes(words) && mail.includes(title));

async function planned(title: string): Promise<string> {
  const document = await author.write(title);
  expect((await publisher.plan(document, 'publish', eastAfrica(60))).status).toBe(200);
  return document;
}

async function live(title: string, more: object = {}): Promise<string> {
  const document = await author.write(title);
  await publisher.publish(document);
  expect((await publisher.plan(document, 'unpublish', eastAfrica(60), more)).status).toBe(200);
  return document;
}

async function prepare() {
  const timely = await author.write('Habari iliyopangiwa muda');
  await author.step(timely, 'submit');
  // The next minute, or the one after: never less than fifteen seconds away.
  const at = eastAfrica(new Date().getSeconds() > 45 ? 2 : 1);
  expect((await publisher.plan(timely, 'publish', at)).status).toBe(200);
  const changed = await planned('Kilichobadilishwa kabla ya wakati');
  await author.save(changed, { title: 'Kilichobadilishwa kabla ya wakati', summary: 'Bila idhini' });
  const corrected = await planned('Mchapishaji arekebisha');
  await publisher.save(corrected, { title: 'Mchapishaji arekebisha', summary: 'Imerekebishwa' });
  const lost = await planned('Kilichoachwa njiani');
  const short = await live('Tangazo la muda mfupi');
  const moved = await live('Habari iliyohamia', { retirement: { kind: 'redirect', to: '/habari' } });
  await loseClaim(world, lost);
  for (const document of [changed, corrected, short, moved]) await makeDue(world, document);
  await runDue();
  return { timely, at, changed, corrected, lost, short, moved };
}

describe('a scheduled publication', () => {
  it('never publishes what an author changed after it was approved', async () => {
    const { changed } = early;
    const title = 'Kilichobadilishwa kabla ya wakati';
    expect((await firstSchedule(changed))?.state).toBe('held');
    await expect.poll(mailAbout(publisher, 'umesimamishwa', title), SOON).toBe(true);
    expect(await publisher.isLive(changed)).toBe(false);
    expect((await publisher.plan(changed, 'publish', eastAfrica(60))).status).toBe(200);
    expect((await publisher.standing(changed)).schedules.map(({ state }) => state)).toEqual(['waiting']);
  });

  it("follows a publisher's own correction", async () => {
    await expect.poll(() => publisher.isLive(early.corrected), SOON).toBe(true);
    expect((await publisher.read(early.corrected)).summary).toBe('Imerekebishwa');
  });

  it('is taken over when the process that claimed it died', async () => {
    await expect.poll(() => publisher.isLive(early.lost), SOON).toBe(true);
  });

  it('is one process only, when several reach for it', async () => {
    const document = await planned('Wanaogombania');
    await makeDue(world, document);
    const { output } = await command(world, 'tests/support/claim-schedules.ts', [document]);
    // The CMS that runs beside the three may be the one.
    expect(Number(/claims: (\d)/.exec(output)?.[1])).toBeLessThanOrEqual(1);
    expect((await firstSchedule(document))?.state).not.toBe('waiting');
    // The claimer has gone; without this another would carry it out in five minutes, in the middle of another test.
    await ageClaim(world, document);
    await runDue();
    await expect.poll(() => publisher.isLive(document), SOON).toBe(true);
  });

  it('that fails three times raises an alarm and goes on trying', async () => {
    const title = 'Isiyochapishika';
    const document = await planned(title);
    await publisher.save(document, { title, date: null });
    const isFailed = async () => (await firstSchedule(document))?.state === 'failed';
    // A try of the CMS's own clock may come between; it counts like the others.
    for (let tries = 0; tries < 20 && !(await isFailed()); tries++) {
      await makeDue(world, document);
      await runDue();
    }
    expect(await firstSchedule(document)).toMatchObject({ state: 'failed', error: expect.any(String) });
    expect((await author.call('GET', '/publishing/home/schedules')).text).toContain('"state":"failed"');
    await publisher.save(document, { title, date: '2026-11-21' });
    await makeDue(world, document);
    await runDue();
    await runJob(world, 'publishing-notices');
    await expect.poll(mailAbout(publisher, 'TAHADHARI', title), SOON).toBe(true);
    await expect.poll(() => publisher.isLive(document), SOON).toBe(true);
  });

  it.runIf(isWaitedFor)(
    'happens by itself in its minute, and tells the author who submitted it',
    async () => {
      const { timely, at } = early;
      await expect.poll(() => publisher.isLive(timely), SOON).toBe(true);
      const minute = new Date(`${at}:00+03:00`).getTime();
      const { publishedAt } = (await publisher.readLive(timely)) as unknown as { publishedAt: string };
      expect(new Date(publishedAt).getTime() - minute).toBeGreaterThanOrEqual(0);
      expect(new Date(publishedAt).getTime() - minute).toBeLessThan(60_000);
      expect((await publisher.standing(timely)).schedules).toEqual([]);
      await expect.poll(mailAbout(author, 'umechapishwa', 'Habari iliyopangiwa muda'), SOON).toBe(true);
    },
  );
});

describe('a scheduled end', () => {
  it('takes a document off the site, and leaves the draft', async () => {
    await expect.poll(() => publisher.isLive(early.short), SOON).toBe(false);
    expect((await author.read(early.short)).documentId).toBe(early.short);
  });

  it('leaves what was chosen at its address', async () => {
    const retired = async () =>
      (await publisher.call('GET', `/publishing/retirement/${NEWS}/${early.moved}`)).body.retirement;
    await expect.poll(retired, SOON).toMatchObject({ kind: 'redirect', to: '/habari' });
    expect(await publisher.isLive(early.moved)).toBe(false);
    const wish = { retirement: { kind: 'withdrawn', notice: '' } };
    expect((await publisher.plan(early.lost, 'unpublish', eastAfrica(60), wish)).status).toBe(400);
  });

  it('needs something that is live, and comes after the beginning', async () => {
    const document = await author.write('Mwisho kabla ya mwanzo');
    expect((await publisher.plan(document, 'unpublish', eastAfrica(60))).status).toBe(400);
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
