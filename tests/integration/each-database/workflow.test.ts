import { beforeAll, describe, expect, inject, it } from 'vitest';
import { mailsTo } from '../../support/mails.ts';
import { SOON } from '../../support/soon.ts';
import { eastAfrica, NEWS, type NewsDesk, newsDesk } from '../../support/workflow.ts';

const world = inject('world');
let author: NewsDesk;
let publisher: NewsDesk;
let stranger: NewsDesk;

beforeAll(async () => {
  author = await newsDesk(world, 'author', 'arusha-cc');
  publisher = await newsDesk(world, 'publisher', 'arusha-cc');
  stranger = await newsDesk(world, 'publisher', 'afya');
});

const seenBy = async (desk: NewsDesk, document: string) => ({ seen: (await desk.read(document)).updatedAt });
const mailAbout = (desk: NewsDesk, subject: string, title: string) =>
  mailsTo(world, desk.email).some((mail) => mail.includes(subject) && mail.includes(title));

describe('a document on its way to the site', () => {
  it('is submitted, returned, corrected, submitted again, approved and published, and each is told', async () => {
    const title = 'Ripoti ya lami Njiro';
    const document = await author.write(title);
    expect(await author.standing(document)).toMatchObject({ state: 'draft', actions: ['submit'] });

    expect((await author.step(document, 'submit', { note: 'Tafadhali ipitie leo' })).status).toBe(200);
    const submitted = await publisher.standing(document);
    expect(submitted).toMatchObject({ state: 'submitted', comment: 'Tafadhali ipitie leo' });
    expect(submitted.actions).toEqual(['return', 'approve']);
    const waiting = (await publisher.call('GET', '/publishing/home/waiting')).text;
    expect(waiting).toContain(document);

    expect((await publisher.step(document, 'return', { comment: 'Ongeza tarehe ya ujenzi' })).status).toBe(
      200,
    );
    expect(await author.standing(document)).toMatchObject({
      state: 'returned',
      comment: 'Ongeza tarehe ya ujenzi',
    });
    expect((await author.call('GET', '/publishing/home/waiting')).text).toContain('Ongeza tarehe ya ujenzi');

    await author.save(document, { title, summary: 'Ujenzi unaanza Desemba' });
    expect((await author.step(document, 'submit')).status).toBe(200);
    const seen = await seenBy(publisher, document);
    expect((await publisher.step(document, 'approve', seen)).status).toBe(200);
    expect((await author.standing(document)).state).toBe('approved');
    expect((await publisher.publish(document)).status).toBe(200);
    expect(await author.standing(document)).toMatchObject({ state: 'published', actions: [] });

    await expect.poll(() => mailAbout(author, 'Waraka umechapishwa', title), SOON).toBe(true);
    expect(mailAbout(publisher, 'Waraka unasubiri idhini', title)).toBe(true);
    expect(mailAbout(author, 'Waraka umerudishwa', title)).toBe(true);
    expect(mailAbout(author, 'Waraka umeidhinishwa', title)).toBe(true);
    expect(mailAbout(stranger, 'Waraka', title)).toBe(false);
  });

  it('is approved and published in one step', async () => {
    const document = await author.write('Idhini na kuchapisha kwa pamoja');
    await author.step(document, 'submit');
    const seen = await seenBy(publisher, document);
    expect((await publisher.step(document, 'approve', { ...seen, publish: true })).status).toBe(200);
    expect(await publisher.isLive(document)).toBe(true);
    expect((await author.standing(document)).state).toBe('published');
  });

  it('stays submitted when its publication is impossible', async () => {
    const document = await author.write('Habari isiyo na tarehe');
    await author.save(document, { title: 'Habari isiyo na tarehe', date: null });
    await author.step(document, 'submit');
    const seen = await seenBy(publisher, document);
    expect((await publisher.step(document, 'approve', { ...seen, publish: true })).status).toBe(400);
    expect((await author.standing(document)).state).toBe('submitted');
  });

  it('loses its approval when its author changes it, and keeps it when nothing changes', async () => {
    const title = 'Idhini inayofutika';
    const document = await author.write(title);
    await author.step(document, 'submit');
    await publisher.step(document, 'approve', await seenBy(publisher, document));
    await author.save(document, { title });
    expect((await author.standing(document)).state).toBe('approved');
    await author.save(document, { title, summary: 'Maneno mengine' });
    expect((await author.standing(document)).state).toBe('submitted');
  });

  it('is approved only as the publisher saw it', async () => {
    const document = await author.write('Kilichobadilika kikisomwa');
    await author.step(document, 'submit');
    const seen = await seenBy(publisher, document);
    await author.save(document, { title: 'Kilichobadilika kikisomwa', summary: 'Mabadiliko ya haraka' });
    const { status, body } = await publisher.step(document, 'approve', seen);
    expect([status, body.error?.message]).toEqual([400, expect.stringContaining('baada ya wewe kuufungua')]);
  });

  it('is approved only as it was handed in: taken back, its files could change', async () => {
    const document = await author.write('Kilichorudishwa na kuletwa tena');
    await author.step(document, 'submit');
    const [seen, { submittedAt }] = [await seenBy(publisher, document), await publisher.standing(document)];
    await author.step(document, 'withdraw');
    await author.step(document, 'submit');
    const approve = async (more: object) =>
      (await publisher.step(document, 'approve', { ...seen, ...more })).status;
    expect(await approve({ submittedAt })).toBe(400);
    expect((await publisher.plan(document, 'publish', eastAfrica(60), { submittedAt })).status).toBe(400);
    expect(await approve({ submittedAt: null })).toBe(400);
    const { submittedAt: anew } = await publisher.standing(document);
    expect(await approve({ submittedAt: anew })).toBe(200);
  });

  it('goes back to its author', async () => {
    const document = await author.write('Ombi lililoondolewa');
    await author.step(document, 'submit');
    expect((await publisher.step(document, 'withdraw')).status).toBe(403);
    expect((await author.step(document, 'withdraw')).status).toBe(200);
    expect((await author.standing(document)).state).toBe('draft');
  });
});

describe('the doors of approval', () => {
  it('let no author decide, publish or schedule', async () => {
    const document = await author.write('Mwandishi hachapishi');
    await author.step(document, 'submit');
    const seen = await seenBy(author, document);
    expect((await author.step(document, 'approve', seen)).status).toBe(403);
    expect((await author.step(document, 'approve', { ...seen, publish: true })).status).toBe(403);
    expect((await author.step(document, 'return', { comment: 'Sitaki hii' })).status).toBe(403);
    expect((await author.plan(document, 'publish', eastAfrica(60))).status).toBe(403);
    expect((await author.publish(document)).status).toBe(403);
    expect((await author.standing(document)).state).toBe('submitted');
  });

  it('answer a stranger as if there were nothing', async () => {
    const document = await author.write('Siri ya Arusha');
    await author.step(document, 'submit');
    const nobody = 'a'.repeat(24);
    for (const name of ['submit', 'approve', 'return', 'withdraw']) {
      const foreign = await stranger.step(document, name, { comment: 'Kutoka mbali', seen: '2026-11-20' });
      const absent = await stranger.step(nobody, name, { comment: 'Kutoka mbali', seen: '2026-11-20' });
      expect([foreign.status, foreign.text]).toEqual([404, absent.text]);
    }
    const read = await stranger.call('GET', `/publishing/workflow/${NEWS}/${document}`);
    expect(read.status).toBe(404);
    expect((await stranger.call('GET', '/publishing/home/waiting')).text).not.toContain('Siri ya Arusha');
    expect((await stranger.call('GET', '/publishing/home/live')).text).not.toContain(document);
  });

  it.each([
    ['nothing', {}],
    ['too little', { comment: '  ab ' }],
    ['too much', { comment: 'x'.repeat(2001) }],
    ['a list', { comment: ['rudi', 'tena'] }],
  ])('refuse to return a document with %s for a comment', async (_, body) => {
    const document = await author.write('Maoni yasiyofaa');
    await author.step(document, 'submit');
    expect((await publisher.step(document, 'return', body)).status).toBe(400);
    expect((await author.standing(document)).state).toBe('submitted');
  });

  it('refuse a step twice, a wrong kind of document, and one that has nothing new', async () => {
    const document = await author.write('Mara mbili');
    const both = await Promise.all([author.step(document, 'submit'), author.step(document, 'submit')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 400]);
    for (const type of ['api::institution.institution', 'admin::user', 'api::none.none', NEWS.slice(0, 9)]) {
      const answer = await author.call('POST', `/publishing/workflow/${type}/${document}/submit`, {});
      expect(answer.status).toBe(404);
    }
    expect((await author.step(document, 'submit', { locale: 'fr' })).status).toBe(404);
    await publisher.publish(document);
    const again = await author.step(document, 'submit');
    expect([again.status, again.body.error?.message]).toEqual([400, expect.stringContaining('Hakuna kipya')]);
  });
});

describe('the home page', () => {
  it('shows a person their own drafts, and what became of them', async () => {
    const title = 'Rasimu ya nyumbani';
    const document = await author.write(title);
    type Draft = { document: string; title: string; isLive: boolean };
    const drafts = async (desk: NewsDesk) =>
      (await desk.call('GET', '/publishing/home/drafts')).body.results as Draft[];
    expect((await drafts(author))[0]).toMatchObject({ document, title, isLive: false });
    expect((await drafts(publisher)).map((draft) => draft.document)).not.toContain(document);
    await publisher.publish(document);
    expect((await drafts(author)).map((draft) => draft.document)).not.toContain(document);
    await author.save(document, { title: `${title}, toleo la pili` });
    expect((await drafts(author))[0]).toMatchObject({ document, isLive: true });
  });

  it('counts what is live, links to it, and tells what lacks a language', async () => {
    const document = await publisher.write('Habari kwa Kiswahili tu');
    await publisher.publish(document);
    const live = (await publisher.call('GET', '/publishing/home/live')).body as never as Live;
    const own = live.counts.find(({ type }) => type === NEWS);
    expect(own?.documents).toBeGreaterThan(5);
    expect(live.latest[0]).toMatchObject({ document, title: 'Habari kwa Kiswahili tu' });
    expect(live.latest[0]?.url).toMatch(/arusha-cc.*\/habari\/habari-kwa-kiswahili-tu$/);
    expect(live.address).toContain('arusha-cc');
    expect(live.release?.contentVersion).toBeGreaterThanOrEqual(0);
    const parity = (await publisher.call('GET', '/publishing/home/parity')).body as never as Parity;
    expect(parity.types.find(({ type }) => type === NEWS)?.lackEn).toBeGreaterThan(0);
    expect(parity.results[0]).toMatchObject({ document, locale: 'sw' });
    expect(parity.results.length).toBeLessThanOrEqual(10);
  });

  it('answers nobody who is not signed in', async () => {
    const answer = await fetch(`${world.cmsUrl}/publishing/home/live`);
    expect(answer.status).toBe(401);
  });
});

type Count = { type: string; documents: number; lackEn: number };
type Item = { document: string; title: string; locale: string; url?: string };
type Live = {
  address: string;
  counts: Count[];
  latest: Item[];
  release: { contentVersion: number } | null;
};
type Parity = { types: Count[]; results: Item[] };
