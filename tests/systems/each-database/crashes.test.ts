import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import type { Child } from '../../../scripts/child.ts';
import { IS_ALL } from '../../support/all.ts';
import { makeDue } from '../../support/alter.ts';
import { pageOf, stopBuilder } from '../../support/builders.ts';
import { numberedArticle } from '../../support/numbered.ts';
import { kill, type OwnSystem, ownSystem } from '../../support/own-system.ts';
import { startReader } from '../../support/reader.ts';
import { SOON } from '../../support/soon.ts';
import { eastAfrica, type NewsDesk, newsDesk } from '../../support/workflow.ts';

const kind = inject('database');
const CITY = 'arusha-cc';
const PUBLICATIONS = IS_ALL ? 200 : 20;
/** How many of them two builders share. */
const SHARED = IS_ALL ? 30 : 12;
/** How long the database is away, in milliseconds. */
const OUTAGE = IS_ALL ? 30_000 : 5000;

let system: OwnSystem;
let cms: Child;
let desk: NewsDesk;

beforeAll(async () => {
  system = await ownSystem();
  cms = await system.cms();
  system.sites();
  desk = await newsDesk(system.world, 'publisher', CITY);
  const first = system.builder();
  const about = pageOf(system.world, CITY, '/kuhusu');
  await vi.waitFor(async () => expect(await about()).toMatch(/^200/), SOON);
  await stopBuilder(first);
});
afterAll(() => system?.stop());

const numbered = (slug: string) => numberedArticle(desk, slug);
const shows = (slug: string) => pageOf(system.world, CITY, `/habari/${slug}`);
const siteFolder = () => join(system.world.dataDir, 'sites', CITY);

/** Of what builds left half-way nothing may stay: the last releases with their heads, and no more. */
function leftovers(): string[] {
  const names = readdirSync(join(siteFolder(), 'releases'));
  const folders = names.filter((name) => /^\d+$/.test(name));
  const odd = names.filter((name) => !folders.includes(name.slice(0, 6)));
  const drafts = readdirSync(siteFolder()).filter((name) => name.endsWith('.new') || name.endsWith('.lock'));
  return [...odd, ...drafts, ...folders.slice(0, -6)];
}

describe('a builder that is killed', () => {
  it('at any moment of many publications loses none, and no half page is ever read', async () => {
    const publish = await numbered('wakati-wa-kifo');
    const reader = startReader(system.world, CITY, '/habari/wakati-wa-kifo');
    let isPublishing = true;
    let deaths = 0;
    const killing = (async () => {
      while (isPublishing) {
        const builder = system.builder();
        // A start takes a second or so: it dies before, while and after it builds.
        await sleep(800 + Math.random() * 2500);
        await kill(builder);
        deaths++;
      }
    })();
    let published = 0;
    while (published < PUBLICATIONS || deaths < 3) await publish(++published);
    isPublishing = false;
    await killing;
    const last = system.builder();
    await expect.poll(shows('wakati-wa-kifo'), SOON).toBe(`200 Toleo ${published}`);
    await reader.stop();
    await stopBuilder(last);
    expect(reader.faults).toEqual([]);
    expect(reader.seen).toEqual(reader.seen.toSorted((a, b) => a - b));
    expect(leftovers()).toEqual([]);
  });
});

describe('a CMS that is killed', () => {
  it('right after a publication has not lost it', async () => {
    const builder = system.builder();
    const publish = await numbered('mfumo-wafa');
    await publish(1);
    await kill(cms);
    cms = await system.cms();
    await expect.poll(shows('mfumo-wafa'), SOON).toBe('200 Toleo 1');
    desk = await newsDesk(system.world, 'publisher', CITY);
    await publish(2);
    await expect.poll(shows('mfumo-wafa'), SOON).toBe('200 Toleo 2');
    await stopBuilder(builder);
  });
});

describe('a CMS that is down when a schedule is due', () => {
  it('carries it out as soon as it is there again', async () => {
    const builder = system.builder();
    const document = await desk.write('Iliyopangwa kabla ya kuzimika');
    expect((await desk.plan(document, 'publish', eastAfrica(60))).status).toBe(200);
    await kill(cms);
    await makeDue(system.world, document);
    cms = await system.cms();
    desk = await newsDesk(system.world, 'publisher', CITY);
    await expect.poll(shows('iliyopangwa-kabla-ya-kuzimika'), SOON).toBe('200 Iliyopangwa kabla ya kuzimika');
    await stopBuilder(builder);
  });
});

describe('two builders', () => {
  it('that know nothing of each other lose nothing and leave nothing', async () => {
    const builders = [system.builder(), system.builder()];
    const publish = await numbered('wajenzi-wawili');
    const reader = startReader(system.world, CITY, '/habari/wajenzi-wawili');
    for (let n = 1; n <= SHARED; n++) await publish(n);
    await expect.poll(shows('wajenzi-wawili'), SOON).toBe(`200 Toleo ${SHARED}`);
    await Promise.all(builders.map(stopBuilder));
    await reader.stop();
    expect(reader.faults).toEqual([]);
    expect(leftovers()).toEqual([]);
  });
});

describe.runIf(kind === 'postgres')('a database that is away', () => {
  it('for a while stops nobody for longer', async () => {
    const builder = system.builder();
    const publish = await numbered('hifadhidata-yarudi');
    await publish(1);
    await expect.poll(shows('hifadhidata-yarudi'), SOON).toBe('200 Toleo 1');
    const comeBack = await system.interruptDatabase();
    await sleep(OUTAGE);
    await comeBack();
    // What citizens read was there all the time; whoever publishes now is answered again.
    expect(await shows('hifadhidata-yarudi')()).toBe('200 Toleo 1');
    await expect.poll(async () => publish(2).then(() => 'published', String), SOON).toBe('published');
    await expect.poll(shows('hifadhidata-yarudi'), SOON).toBe('200 Toleo 2');
    await stopBuilder(builder);
  });
});

describe.runIf(kind === 'sqlite')('a disk that is full', () => {
  const mounted = () => join(system.world.dataDir, 'sites');
  let canMount = true;

  beforeAll(() => {
    const saved = join(system.world.dataDir, 'sites-before');
    try {
      execFileSync('cp', ['-a', mounted(), saved]);
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', mounted()], { stdio: 'ignore' });
      execFileSync('cp', ['-a', `${saved}/.`, mounted()]);
    } catch {
      canMount = false;
    }
  });
  afterAll(() => {
    if (canMount) execFileSync('umount', ['-l', mounted()]);
  });

  it('leaves the last release live, says so, and is recovered from by itself', async ({ skip }) => {
    if (!canMount) skip('a file system of its own needs the right to mount');
    const publish = await numbered('diski-imejaa');
    const builder = system.builder();
    await publish(1);
    await expect.poll(shows('diski-imejaa'), SOON).toBe('200 Toleo 1');
    const filler = join(mounted(), 'filler');
    fill(filler);
    await publish(2);
    const failure = async () => JSON.stringify((await desk.call('GET', '/publishing/releases')).body.failure);
    await expect.poll(failure, SOON).toMatch(/Diski imejaa/);
    expect(await shows('diski-imejaa')()).toBe('200 Toleo 1');
    rmSync(filler, { recursive: true });
    await expect.poll(shows('diski-imejaa'), SOON).toBe('200 Toleo 2');
    await expect.poll(failure, SOON).toBe('null');
    expect(leftovers()).toEqual([]);
    await stopBuilder(builder);
  });
});

/** Writes until nothing more fits. */
function fill(path: string) {
  mkdirSync(path, { recursive: true });
  for (const size of [1_000_000, 4096, 1]) {
    for (let n = 0; n < 10_000; n++) {
      try {
        writeFileSync(join(path, `${size}-${n}`), Buffer.alloc(size));
      } catch {
        break;
      }
    }
  }
}
