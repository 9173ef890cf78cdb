import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { settings } from '@tovuti/core';
import { startPostgres } from '../../tests/support/postgres.ts';
import type { Child } from '../child.ts';
import { setup } from '../setup.ts';
import { type BenchSystem, startBenchSystem } from './bench-system.ts';
import { dumpInputs, secondsPerTenant } from './peer-astro.ts';
import {
  BIG,
  percentiles,
  publishNewToLive,
  publishToLive,
  type SignedIn,
  signInAll,
  staySignedIn,
} from './publish/editors.ts';
import { printFigures, printMachine, versionOf } from './report.ts';

const BENCH = 'publish';
/** `npm run bench -- publish <database> <scale>`: 1 for what is compared, 0.02 to see whether it runs. */
const SCALE = Number(process.argv[4] ?? 1);
const scaled = (count: number) => Math.max(1, Math.round(count * SCALE));
const IDLE = scaled(500);
const BURSTS = scaled(4);
const BIG_PUBLICATIONS = scaled(40);
const NEW_PUBLICATIONS = scaled(20);
const DOCUMENTS = scaled(50_000);
/** Until as many releases are kept as a site has, none can become the next one, and all files are linked. */
const FIRST = 5;
/** Milliseconds from one publication to the next during a national render: 43,000 a day. */
const RHYTHM = 2_000;

/** From Publish to live, through the admin's own door, at the site's own address: on SQLite, then on PostgreSQL. */
export async function publish() {
  await setup.cms();
  await setup.templates();
  printMachine(BENCH, { strapi: versionOf('@strapi/strapi'), astro: versionOf('astro') });
  const only = process.argv[3];
  if (only !== 'postgres') await onDatabase('sqlite', '');
  if (only === 'sqlite') return;
  const postgres = await startPostgres();
  try {
    await onDatabase('postgres', postgres.url);
  } finally {
    await postgres.stop();
  }
}

async function onDatabase(name: string, databaseUrl: string) {
  const folder = `bench-publish-${name}`;
  // Sites of a run before are of another database.
  rmSync(join(settings.dataDir, folder), { recursive: true, force: true });
  const system = await startBenchSystem({
    databaseUrl,
    folder,
    prepare: ['scripts/bench/publish/prepare.ts', String(DOCUMENTS)],
  });
  const serving = system.start('sites/src/cli.ts', ['serve']);
  try {
    await system.build();
    await measure(system, name);
  } finally {
    serving.process.kill('SIGTERM');
    await system.stop();
  }
}

async function measure(system: BenchSystem, name: string) {
  const editors = await signInAll(system);
  let small = editors.filter(({ tenant }) => tenant !== BIG);
  let big = editors.filter(({ tenant }) => tenant === BIG);
  const report = (label: string, figures: Record<string, number>) =>
    printFigures(BENCH, `${label} (${name})`, figures);

  const builder = system.start('sites/src/cli.ts', ['builder']);
  await publishInTurn(system, small, 10);
  const idle = percentiles(await publishInTurn(system, small, IDLE));
  report('idle', idle);
  small = await staySignedIn(system, small);
  report('50-editors', percentiles(await publishAtOnce(system, small)));
  big = await staySignedIn(system, big);
  const first = await publishInTurn(system, big, FIRST);
  const bigTimes = await publishInTurn(system, big, BIG_PUBLICATIONS);
  report('50000-documents', {
    documents: DOCUMENTS,
    ...percentiles(bigTimes),
    first_five_max_ms: Math.max(...first),
    peak_mb: peakOf(builder),
  });
  const newTimes = await publishInTurn(system, big, NEW_PUBLICATIONS, publishNewToLive);
  report('50000-documents-new', { ...percentiles(newTimes), peak_mb: peakOf(builder) });
  await stop(builder);

  const alone = await nationalRender(system, async () => []);
  small = await staySignedIn(system, small);
  const among = await nationalRender(system, (isOver) => publishUntil(system, small, isOver));
  report('national-render-alone', { seconds: alone.seconds });
  report('during-national-render', {
    ...percentiles(among.times),
    seconds: among.seconds,
    slower: among.seconds / alone.seconds,
    peak_mb: among.peak,
  });
  const seconds = await oneAstroBuild(system, small);
  const longer = (seconds * 1000) / idle.p50_ms;
  printFigures(BENCH, `astro-build-per-tenant (${name})`, { seconds, longer_than_ours: longer }, 'astro');
}

/** What the same publication takes where each publication is an `astro build` of the tenant's site. */
async function oneAstroBuild(system: BenchSystem, editors: SignedIn[]): Promise<number> {
  const work = join(system.dataDir, 'work');
  const inputs = await dumpInputs(
    system,
    work,
    editors.map(({ tenant }) => tenant),
  );
  const seconds = await secondsPerTenant(inputs, work);
  rmSync(work, { recursive: true, force: true });
  return seconds;
}

async function publishInTurn(
  system: BenchSystem,
  editors: SignedIn[],
  count: number,
  publishOne = publishToLive,
) {
  const times: number[] = [];
  for (let n = 0; n < count; n++)
    times.push(await publishOne(system, editors[n % editors.length] as SignedIn));
  return times;
}

async function publishAtOnce(system: BenchSystem, editors: SignedIn[]) {
  const times: number[] = [];
  for (let n = 0; n < BURSTS; n++)
    times.push(...(await Promise.all(editors.map((editor) => publishToLive(system, editor)))));
  return times;
}

/** An editor somewhere publishes, and two seconds later another. */
async function publishUntil(system: BenchSystem, editors: SignedIn[], isOver: () => boolean) {
  const times: number[] = [];
  for (let n = 0; !isOver(); n++) {
    const next = performance.now() + RHYTHM;
    times.push(await publishToLive(system, editors[n % editors.length] as SignedIn));
    await sleep(Math.max(0, next - performance.now()));
  }
  return times;
}

/** Every page of every site is rendered anew, as after a change of templates, while `meanwhile` goes on. */
async function nationalRender(system: BenchSystem, meanwhile: (isOver: () => boolean) => Promise<number[]>) {
  outdate(system.dataDir);
  const started = performance.now();
  const builder = system.start('sites/src/cli.ts', ['builder']);
  let seconds = 0;
  const rendering = (async () => {
    while (behind(system.dataDir) > 0) await sleep(100);
    seconds = (performance.now() - started) / 1000;
  })();
  const times = await meanwhile(() => seconds > 0);
  await rendering;
  const peak = peakOf(builder);
  await stop(builder);
  return { seconds, times, peak };
}

const OLD = 'templates of the bench';

function heads(dataDir: string): string[] {
  const sites = join(dataDir, 'sites');
  return readdirSync(sites).flatMap((code) => {
    const releases = join(sites, code, 'releases');
    const newest = readdirSync(releases)
      .filter((file) => /^\d+\.json$/.test(file))
      .sort()
      .at(-1);
    return newest ? [join(releases, newest)] : [];
  });
}

/** Makes every live release one of other templates, of which no page can be kept. */
function outdate(dataDir: string) {
  for (const head of heads(dataDir)) {
    writeFileSync(head, JSON.stringify({ ...JSON.parse(readFileSync(head, 'utf8')), templates: OLD }));
    writeFileSync(head.replace('.json', '.inputs.json'), '{}');
  }
}

const behind = (dataDir: string) =>
  heads(dataDir).filter((head) => JSON.parse(readFileSync(head, 'utf8')).templates === OLD).length;

/** Megabytes, as the system has counted them for the process. */
function peakOf({ process: { pid } }: Child): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

async function stop(child: Child) {
  child.process.kill('SIGTERM');
  await child.ended;
}
