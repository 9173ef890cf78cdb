import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { IS_ALL } from '../support/all.ts';
import { type BucketSystem, bucketSystem } from '../support/bucket-system.ts';
import { pageOf, stopBuilder } from '../support/builders.ts';
import { sites } from '../support/commands.ts';
import { numberedArticle } from '../support/numbered.ts';
import { kill } from '../support/own-system.ts';
import { startReader } from '../support/reader.ts';
import { SOON } from '../support/soon.ts';
import { NEWS, type NewsDesk, newsDesk } from '../support/workflow.ts';
import type { World } from '../support/world.ts';

const CITY = 'arusha-cc';
/** On PostgreSQL each death is missed for ten seconds and more before another builder takes over. */
const KILLS = IS_ALL ? 8 : 2;

let system: BucketSystem;
let desk: NewsDesk;
let web: World;

beforeAll(async () => {
  system = await bucketSystem();
  await system.cms();
  desk = await newsDesk(system.world, 'publisher', CITY);
  web = await system.webMachine();
  const { code, output } = await sites(system.world, 'build');
  expect(code, output).toBe(0);
  await vi.waitFor(async () => expect(await pageOf(web, CITY, '/kuhusu')()).toMatch(/^200/), SOON);
});
afterAll(() => system?.stop());
beforeEach(() => {
  system.s3.refuse(null);
  system.s3.slow(0);
});

const shows = (slug: string) => pageOf(web, CITY, `/habari/${slug}`);
const releases = async () => (await desk.call('GET', '/publishing/releases')).body;
const failure = async () => JSON.stringify((await releases()).failure);

/** What the bucket holds of the site, beside what its pointer's releases name: what nobody needs. */
async function unnamed(on: World): Promise<string[]> {
  const folder = join(on.dataDir, 'sites', CITY);
  const { pointer } = JSON.parse(readFileSync(join(folder, 'bucket.json'), 'utf8'));
  const hashes = new Set<string>();
  for (const { name, manifest } of pointer.releases) {
    hashes.add(manifest);
    const { files } = JSON.parse(readFileSync(join(folder, 'releases', `${name}.files.json`), 'utf8'));
    for (const hash of Object.values(files)) hashes.add(String(hash));
  }
  return (await system.s3.keys(`sites/${CITY}/`)).filter(
    (key) => !hashes.has(/([0-9a-f]{64})(\.json)?$/.exec(key)?.[1] ?? ''),
  );
}

describe('with a bucket', () => {
  it('what is published is on a machine that knows only the bucket, and little is uploaded for it', async () => {
    const builder = system.builder();
    const document = await desk.write('Kwenye hifadhi');
    const from = system.s3.asked.length;
    await desk.publish(document);
    await expect.poll(shows('kwenye-hifadhi'), SOON).toBe('200 Kwenye hifadhi');
    const written = system.s3.written(from).filter((key) => key.includes(CITY));
    const { results } = (await releases()) as unknown as { results: { rendered: number; pages: number }[] };
    const { rendered = 0, pages = 0 } = results[0] ?? {};
    expect(written.at(-1)).toBe(`current/${CITY}`);
    // Pages, plain files such as the feed, the manifest and the pointer.
    expect(written.length).toBeLessThan(rendered + 15);
    expect(written.length).toBeLessThan(pages / 2);
    await stopBuilder(builder);
  });

  it('both machines have the same files', async () => {
    for (const code of [CITY, 'afya', 'portal']) {
      const [here, there] = [system.world, web].map(({ dataDir }) => join(dataDir, 'sites', code, 'current'));
      const names = filesIn(here ?? '');
      expect(names.length).toBeGreaterThan(1);
      expect(filesIn(there ?? '')).toEqual(names);
      const differ = names.filter(
        (name) => !readFileSync(join(here ?? '', name)).equals(readFileSync(join(there ?? '', name))),
      );
      expect(differ).toEqual([]);
    }
  });

  it('an institution goes back and forth with one button', async () => {
    const builder = system.builder();
    const document = await desk.write('Itarudishwa nyuma');
    await desk.publish(document);
    await expect.poll(shows('itarudishwa-nyuma'), SOON).toBe('200 Itarudishwa nyuma');
    const { live, kept } = (await releases()) as unknown as { live: { name: string }; kept: string[] };
    const earlier = kept[kept.indexOf(live.name) - 1];
    const go = (release: string | null) => desk.call('POST', '/publishing/releases/return', { release });
    expect((await go(earlier ?? '')).status).toBe(200);
    await expect.poll(shows('itarudishwa-nyuma'), SOON).toMatch(/^404/);
    expect((await go(null)).status).toBe(200);
    await expect.poll(shows('itarudishwa-nyuma'), SOON).toBe('200 Itarudishwa nyuma');
    await stopBuilder(builder);
  });

  it('a builder on a machine with an empty disk carries on where the other stopped', async () => {
    const before = Number(JSON.parse(await system.s3.text(`current/${CITY}`)).release);
    const other = await system.machine();
    const builder = system.builderOn(other);
    const from = system.s3.asked.length;
    const document = await desk.write('Kutoka mashine nyingine');
    await desk.publish(document);
    await expect.poll(shows('kutoka-mashine-nyingine'), SOON).toBe('200 Kutoka mashine nyingine');
    const { release } = JSON.parse(await system.s3.text(`current/${CITY}`));
    expect(Number(release)).toBe(before + 1);
    const written = system.s3.written(from);
    expect(written.filter((key) => key.startsWith('sites/afya/'))).toEqual([]);
    expect(written.length).toBeLessThan(30);
    await stopBuilder(builder);
  });
});

describe('a builder that is killed', () => {
  it('in the middle of uploads loses nothing, shows nothing half, and leaves nothing in the bucket', async () => {
    const publish = await numberedArticle(desk, 'kifo-wakati-wa-kupeleka');
    const reader = startReader(web, CITY, '/habari/kifo-wakati-wa-kupeleka');
    // A release has some twenty objects: its delivery takes two seconds or more, and most deaths fall into one.
    system.s3.slow(500);
    let deaths = 0;
    for (let n = 1; n <= KILLS; n++) {
      const from = system.s3.asked.length;
      await publish(n);
      const builder = system.builder();
      await vi.waitFor(() => expect(system.s3.written(from).length).toBeGreaterThan(n % 4), {
        ...SOON,
        interval: 10,
      });
      await sleep(Math.random() * 400);
      await kill(builder);
      if (!system.s3.written(from).includes(`current/${CITY}`)) deaths++;
    }
    system.s3.slow(0);
    expect(deaths).toBeGreaterThan(KILLS / 4);
    const last = system.builder();
    await publish(KILLS + 1);
    await expect.poll(shows('kifo-wakati-wa-kupeleka'), SOON).toBe(`200 Toleo ${KILLS + 1}`);
    for (const key of await system.s3.keys(`sites/${CITY}/`)) system.s3.age(key);
    await publish(KILLS + 2);
    await expect.poll(shows('kifo-wakati-wa-kupeleka'), SOON).toBe(`200 Toleo ${KILLS + 2}`);
    await stopBuilder(last);
    await reader.stop();
    expect(reader.faults).toEqual([]);
    expect(reader.seen).toEqual(reader.seen.toSorted((a, b) => a - b));
    expect(await unnamed(system.world)).toEqual([]);
  });
});

describe('a bucket that refuses writes', () => {
  it.each([
    [503, /haijibu/],
    [403, /imekataa/],
  ])('with %i for a while: the editor is told, nothing is shown before it is there, all arrives', async (status, words) => {
    const builder = system.builder();
    const slug = `imekataa-${status}`;
    const publish = await numberedArticle(desk, slug);
    await publish(1);
    await expect.poll(shows(slug), SOON).toBe('200 Toleo 1');
    system.s3.refuse(({ method }) => (method === 'PUT' ? status : null));
    await publish(2);
    await expect.poll(failure, SOON).toMatch(words);
    expect(await failure()).toMatch(/bucket/);
    expect(await shows(slug)()).toBe('200 Toleo 1');
    await publish(3);
    system.s3.refuse(null);
    await expect.poll(shows(slug), SOON).toBe('200 Toleo 3');
    await expect.poll(failure, SOON).toBe('null');
    await stopBuilder(builder);
  });

  it('just for the pointer: the document is not said to be live', async () => {
    const builder = system.builder();
    const document = await desk.write('Bado haipo hewani');
    system.s3.refuse(({ method, key }) => (method === 'PUT' && key.startsWith('current/') ? 500 : null));
    await desk.publish(document);
    await expect.poll(failure, SOON).toMatch(/haijibu/);
    const standing = async () =>
      (await desk.call('GET', `/publishing/standing/${NEWS}/${document}`)).body.state;
    expect(await standing()).not.toBe('live');
    expect(await shows('bado-haipo-hewani')()).toMatch(/^404/);
    system.s3.refuse(null);
    await expect.poll(standing, SOON).toBe('live');
    await expect.poll(shows('bado-haipo-hewani'), SOON).toBe('200 Bado haipo hewani');
    await stopBuilder(builder);
  });
});

describe('a bucket that is away', () => {
  it('stops no site, and what was published meanwhile arrives', async () => {
    const builder = system.builder();
    const publish = await numberedArticle(desk, 'hifadhi-haipo');
    await publish(1);
    await expect.poll(shows('hifadhi-haipo'), SOON).toBe('200 Toleo 1');
    const reader = startReader(web, CITY, '/habari/hifadhi-haipo');
    await system.s3.goAway();
    await publish(2);
    await expect.poll(failure, SOON).toMatch(/ECONNREFUSED/);
    await system.s3.comeBack();
    await expect.poll(shows('hifadhi-haipo'), SOON).toBe('200 Toleo 2');
    await stopBuilder(builder);
    await reader.stop();
    expect(reader.faults).toEqual([]);
  });
});

describe('two builders on two machines', () => {
  it('lose nothing and leave nothing', async () => {
    const other = await system.machine();
    const builders = [system.builder(), system.builderOn(other)];
    const publish = await numberedArticle(desk, 'mashine-mbili');
    const reader = startReader(web, CITY, '/habari/mashine-mbili');
    for (let n = 1; n <= 12; n++) await publish(n);
    await expect.poll(shows('mashine-mbili'), SOON).toBe('200 Toleo 12');
    await Promise.all(builders.map(stopBuilder));
    await reader.stop();
    expect(reader.faults).toEqual([]);
  });
});

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    .sort();
}
