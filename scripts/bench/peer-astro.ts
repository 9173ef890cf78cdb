import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '@tovuti/core';
import { run } from '../run.ts';
import type { BenchSystem } from './bench-system.ts';
import type { Figures } from './report.ts';

const PROJECT = join(ROOT, 'scripts/bench/static-astro');
const SAMPLE = 5;

/** One static `astro build` of all pages. */
export async function staticBuild(inputs: string, work: string, pages: number): Promise<Figures> {
  const seconds = await build(inputs, join(work, 'astro-one'));
  return { pages, seconds, pages_per_second: pages / seconds };
}

/** What each page of the tenants (all by default) was rendered from, for the peers: a folder with one JSON file a tenant. */
export async function dumpInputs(system: BenchSystem, work: string, codes: string[] = []): Promise<string> {
  const inputs = join(work, 'inputs');
  mkdirSync(inputs, { recursive: true });
  const child = system.start('scripts/bench/dump-inputs.ts', [inputs, ...codes]);
  if ((await child.ended) !== 0) throw new Error(child.lastLines());
  return inputs;
}

/** One `astro build` a tenant: measured on five, spread over the list, and scaled to all. */
export async function buildPerTenant(inputs: string, work: string, pages: number): Promise<Figures> {
  const files = readdirSync(inputs);
  const scaled = (await secondsPerTenant(inputs, work)) * files.length;
  return { tenants: files.length, pages, seconds: scaled, pages_per_second: pages / scaled };
}

/** What one `astro build` of one tenant takes: the mean of five, spread over the list. */
export async function secondsPerTenant(inputs: string, work: string): Promise<number> {
  const files = readdirSync(inputs).sort();
  const step = Math.max(1, Math.floor(files.length / SAMPLE));
  const sample = files.filter((_, index) => index % step === 0).slice(0, SAMPLE);
  let seconds = 0;
  for (const file of sample) {
    const one = join(work, 'one-tenant');
    rmSync(one, { recursive: true, force: true });
    mkdirSync(one, { recursive: true });
    copyFileSync(join(inputs, file), join(one, file));
    seconds += await build(one, join(work, 'astro-tenant'));
  }
  return seconds / sample.length;
}

async function build(inputs: string, out: string): Promise<number> {
  rmSync(out, { recursive: true, force: true });
  const start = performance.now();
  await run('astro', ['build', '--root', PROJECT], {
    env: { BENCH_INPUTS: inputs, BENCH_OUT: out, NODE_OPTIONS: '--max-old-space-size=8192' },
  });
  const seconds = (performance.now() - start) / 1000;
  rmSync(out, { recursive: true, force: true });
  return seconds;
}
