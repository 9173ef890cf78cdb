import { readdirSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Child } from '../../scripts/child.ts';
import { type AdminApi, accountOf, openSession } from '../support/admin-api.ts';
import { forgetChanges } from '../support/alter.ts';
import { publishBrokenPage } from '../support/broken-page.ts';
import { pageOf, startBuilder, stopBuilder } from '../support/builders.ts';
import { sites } from '../support/commands.ts';
import { freePort } from '../support/free-port.ts';
import { SOON } from '../support/soon.ts';
import { NEWS, type NewsDesk, newsDesk } from '../support/workflow.ts';

const world = inject('world');
const CITY = 'arusha-cc';
const PAGES = '/content-manager/collection-types/api::page.page';

let desk: NewsDesk;
let call: AdminApi;
let builders: Child[];
const current = (code: string) => readlinkSync(join(world.dataDir, 'sites', code, 'current'));
const release = (code: string) => Number(current(code).split('/').at(-1));

beforeAll(async () => {
  desk = await newsDesk(world, 'publisher', CITY);
  call = desk.call;
  // On PostgreSQL several builders share the work.
  builders = world.env.DATABASE_URL ? [startBuilder(world), startBuilder(world)] : [startBuilder(world)];
});
afterAll(() => Promise.all(builders.map(stopBuilder)));

async function publishNews(title: string) {
  const document = await desk.write(title);
  expect((await desk.publish(document)).status).toBe(200);
  return document;
}

async function publishPage(title: string, own: object = {}) {
  const { body } = await call('POST', PAGES, { title, ...own });
  const { documentId } = body.data;
  expect((await call('POST', `${PAGES}/${documentId}/actions/publish`, {})).status).toBe(200);
  return documentId;
}

describe('with a builder at work', () => {
  it('what is published, changed and unpublished is so on the site, by itself', async () => {
    const document = await publishNews('Mjenzi aanza kazi');
    await expect.poll(pageOf(world, CITY, '/habari/mjenzi-aanza-kazi'), SOON).toBe('200 Mjenzi aanza kazi');
    await desk.save(document, { title: 'Mjenzi aendelea', slug: 'mjenzi-aanza-kazi', date: '2026-11-20' });
    await desk.publish(document);
    await expect.poll(pageOf(world, CITY, '/habari/mjenzi-aanza-kazi'), SOON).toBe('200 Mjenzi aendelea');
    await call(
      'POST',
      `/content-manager/collection-types/api::news-article.news-article/${document}/actions/unpublish`,
      {},
    );
    await expect.poll(pageOf(world, CITY, '/habari/mjenzi-aanza-kazi'), SOON).toMatch(/^410/);
  });

  it('a burst of publications makes fewer releases, and every one of them is live', async () => {
    const before = release(CITY);
    const documents = await Promise.all(
      Array.from({ length: 20 }, (_, at) => desk.write(`Habari ya mfululizo ${at}`)),
    );
    await Promise.all(documents.map((document) => desk.publish(document)));
    for (let at = 0; at < 20; at++) {
      const page = pageOf(world, CITY, `/habari/habari-ya-mfululizo-${at}`);
      await expect.poll(page, SOON).toBe(`200 Habari ya mfululizo ${at}`);
    }
    expect(release(CITY) - before).toBeLessThan(20);
  });

  it('a site that cannot be built fails alone, says why, and recovers with its next publication', async () => {
    const before = current(CITY);
    const wrong = await publishBrokenPage(call, 'Tenda zetu');
    const neighbour = await newsDesk(world, 'publisher', 'afya');
    const other = await neighbour.write('Jirani aendelea kujenga');
    await neighbour.publish(other);
    const page = pageOf(world, 'afya', '/habari/jirani-aendelea-kujenga');
    await expect.poll(page, SOON).toBe('200 Jirani aendelea kujenga');
    expect(current(CITY)).toBe(before);
    const trouble = async () => (await call('GET', '/publishing/releases')).body.failure;
    await expect
      .poll(trouble, SOON)
      .toMatchObject({ message: { sw: expect.stringContaining('Tenda zetu') } });
    for (const page of wrong) expect((await call('DELETE', page)).status).toBe(200);
    await expect.poll(trouble, SOON).toBeNull();
    await publishNews('Baada ya kosa');
    await expect.poll(pageOf(world, CITY, '/habari/baada-ya-kosa'), SOON).toBe('200 Baada ya kosa');
  });
});

describe('what operators see of it', () => {
  it('is its health, its figures, and a line for every release, without a word about people', async () => {
    const port = await freePort();
    const watched = startBuilder(world, { BUILDER_PORT: String(port) });
    builders.push(watched);
    const ask = (path: string) =>
      fetch(`http://127.0.0.1:${port}${path}`).then(
        async (answer) => ({ status: answer.status, text: await answer.text() }),
        () => ({ status: 0, text: '' }),
      );
    await expect.poll(async () => (await ask('/health')).status, SOON).toBe(200);
    expect((await ask('/health/live')).text).toContain('alive');
    expect((await ask('/other')).status).toBe(404);
    await Promise.all(builders.filter((builder) => builder !== watched).map(stopBuilder));
    builders = [watched];

    await publishNews('Habari ya kupimwa');
    await expect.poll(pageOf(world, CITY, '/habari/habari-ya-kupimwa'), SOON).toBe('200 Habari ya kupimwa');
    const figures = async () => (await ask('/metrics')).text;
    await expect.poll(figures, SOON).toMatch(/tovuti_publish_to_live_seconds_count [1-9]/);
    for (const name of [
      /tovuti_build_seconds_count\{reason="content"\} [1-9]/,
      /tovuti_pages_total\{made="rendered"\} [1-9]/,
      /tovuti_pages_total\{made="reused"\} [1-9]/,
      /tovuti_queue_depth\{urgency="publication"\} \d/,
      /tovuti_sites_behind \d/,
    ])
      expect(await figures()).toMatch(name);
    const lines = watched.lastLines().split('\n');
    const live = lines.filter((line) => line.includes('"live"')).map((line) => JSON.parse(line));
    expect(live.at(-1)).toMatchObject({ tenant: CITY, release: expect.stringMatching(/^\d{6}$/) });
    expect(watched.lastLines()).not.toMatch(/@|Juma|publisher/);
  });
});

describe('what staff see of it', () => {
  const standing = async (document: string) =>
    (await call('GET', `/publishing/standing/${NEWS}/${document}`)).body;

  it('says of a document since when it is live, how soon that was, and where', async () => {
    const document = await publishNews('Habari yenye anwani');
    await expect
      .poll(() => standing(document), SOON)
      .toMatchObject({
        state: 'live',
        since: expect.stringMatching(/^2\d{3}-.*Z$/),
        seconds: expect.any(Number),
        url: expect.stringContaining('/habari/habari-yenye-anwani'),
      });
  });

  it('lists the releases: what changed, who published; and goes back and forth with one request', async () => {
    const document = await publishNews('Kabla ya kurudi');
    await expect.poll(pageOf(world, CITY, '/habari/kabla-ya-kurudi'), SOON).toBe('200 Kabla ya kurudi');
    const list = async () =>
      (await call('GET', '/publishing/releases')).body as unknown as {
        results: { name: string; by: string[]; changed: { url: string; kind: string }[] }[];
        kept: string[];
        live: { name: string; isHeld: boolean };
      };
    const seesIt = async () => (await list()).results[0]?.changed;
    await expect
      .poll(seesIt, SOON)
      .toContainEqual(expect.objectContaining({ url: '/habari/kabla-ya-kurudi', kind: 'new' }));
    const { results, kept, live } = await list();
    expect(results[0]?.by).toEqual([expect.stringMatching(/\w/)]);
    const earlier = kept[kept.indexOf(live.name) - 1];
    const go = (to: string | null, by: AdminApi = call) =>
      by('POST', '/publishing/releases/return', { release: to });

    expect((await go('999999')).status).toBe(400);
    expect((await go('../../x')).status).toBe(400);
    const author = await newsDesk(world, 'author', CITY);
    expect((await go(earlier ?? '', author.call)).status).toBe(403);
    expect((await go(earlier ?? '')).status).toBe(200);
    await expect.poll(pageOf(world, CITY, '/habari/kabla-ya-kurudi'), SOON).toMatch(/^404/);
    await expect.poll(async () => (await list()).live, SOON).toMatchObject({ name: earlier, isHeld: true });
    expect(await standing(document)).toMatchObject({ state: 'held' });
    expect((await go(null)).status).toBe(200);
    await expect.poll(pageOf(world, CITY, '/habari/kabla-ya-kurudi'), SOON).toBe('200 Kabla ya kurudi');
    await expect.poll(async () => (await list()).live.isHeld, SOON).toBe(false);
  });

  it('is of an institution: a platform administrator who has entered none has no releases', async () => {
    const platform = await openSession(world, accountOf(world, 'platform-administrator', null));
    await platform('POST', '/tenancy/leave');
    const { status, body } = await platform('GET', '/publishing/releases');
    expect([status, body.error?.details?.code]).toEqual([400, 'enter-first']);
  });

  it('shows all institutions to the platform administrator, and to nobody else', async () => {
    const platform = await openSession(world, accountOf(world, 'platform-administrator', null));
    const { body } = await platform('GET', '/publishing/board');
    const rows = body.sites as { tenant: string; state: string }[];
    expect(rows.map(({ tenant }) => tenant).sort()).toEqual([...world.tenants].sort());
    expect((await call('GET', '/publishing/board')).status).toBe(404);
  });
});

describe('a log of changes that was shortened', () => {
  it('costs a builder one whole fetch, and staff no wrong word', async () => {
    const document = await publishNews('Kabla ya kusahauliwa');
    await expect.poll(pageOf(world, CITY, '/habari/kabla-ya-kusahauliwa'), SOON).toMatch(/^200/);
    await Promise.all(builders.map(stopBuilder));
    builders = [];
    await publishNews('Wakati hakuna mjenzi');
    await forgetChanges(world);
    builders = [startBuilder(world)];
    await expect
      .poll(pageOf(world, CITY, '/habari/wakati-hakuna-mjenzi'), SOON)
      .toBe('200 Wakati hakuna mjenzi');
    const { body } = await call('GET', `/publishing/standing/${NEWS}/${document}`);
    expect(body).toMatchObject({ state: 'live', since: null });
  });
});

describe('a snapshot that grew by differences', () => {
  it('gives the same files as one that was fetched whole', async () => {
    const parent = await publishPage('Idara ya ujenzi');
    await publishPage('Kitengo cha barabara', { parent: { connect: [{ documentId: parent }] } });
    const shown = pageOf(world, CITY, '/idara-ya-ujenzi/kitengo-cha-barabara');
    await expect.poll(shown, SOON).toBe('200 Kitengo cha barabara');
    // The child is not touched, and yet its address changes.
    await call('PUT', `${PAGES}/${parent}`, { title: 'Idara ya ujenzi', slug: 'idara-mpya' });
    await call('POST', `${PAGES}/${parent}/actions/publish`, {});
    const moved = pageOf(world, CITY, '/idara-mpya/kitengo-cha-barabara');
    await expect.poll(moved, SOON).toBe('200 Kitengo cha barabara');
    const english = { title: 'Works department', slug: 'works' };
    await call('PUT', `${PAGES}/${parent}?locale=en`, english);
    await call('POST', `${PAGES}/${parent}/actions/publish?locale=en`, {});
    await expect.poll(pageOf(world, CITY, '/en/works'), SOON).toBe('200 Works department');
    const deleted = await publishNews('Itafutwa');
    await expect.poll(pageOf(world, CITY, '/habari/itafutwa'), SOON).toBe('200 Itafutwa');
    await call('DELETE', `/content-manager/collection-types/api::news-article.news-article/${deleted}`);
    await expect.poll(pageOf(world, CITY, '/habari/itafutwa'), SOON).toMatch(/^4/);

    await Promise.all(builders.map(stopBuilder));
    const grown = filesOf(join(world.dataDir, 'sites', CITY, 'current'));
    for (const end of ['', '-wal', '-shm'])
      rmSync(join(world.dataDir, 'sites', CITY, `snapshot.db${end}`), { force: true });
    const { code, output } = await sites(world, 'build', CITY, '--force');
    expect(code, output).toBe(0);
    const whole = filesOf(join(world.dataDir, 'sites', CITY, 'current'));
    expect(Object.keys(grown)).toEqual(Object.keys(whole));
    expect(Object.keys(grown).filter((file) => grown[file] !== whole[file])).toEqual([]);
  });
});

function filesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'base64')]));
}
