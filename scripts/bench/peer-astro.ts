import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '@tovuti/core';
import { run } from '../run.ts';
import type { Figures } from './report.ts';

const PROJECT = join(ROOT, 'scripts/bench/static-astro');
const SAMPLE = 5;

/** One static `astro build` of all pages. */
export async function staticBuild(inputs: string, work: string, pages: number): Promise<Figures> {
  const seconds = await build(inputs, join(work, 'astro-one'));
  return { pages, seconds, pages_per_second: pages / seconds };
}

/** One `astro build` a tenant: measured on five, spread over the list, and scaled to all. */
export async function buildPerTenant(inputs: string, work: string, pages: number): Promise<Figures> {
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
  const scaled = (seconds / sample.length) * files.length;
  return { tenants: files.length, pages, seconds: scaled, pages_per_second: pages / scaled };
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
