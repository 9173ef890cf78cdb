import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { command } from '../commands.ts';
import type { World } from '../world.ts';
import type { Digest, Planted } from './planted.ts';
import type { Registry } from './registry.ts';

/** What is done inside a Strapi of the world, and what each answers. A boot takes seconds, so several go together. */
export type Jobs = {
  registry: Registry;
  plant: Planted;
  /** By type: a second document, to do with as one likes. */
  spares: Record<string, string>;
  digest: Digest;
  uproot: object;
};
export type Job = [name: keyof Jobs, argument?: string];
type Answers<T extends readonly Job[]> = { [N in keyof T]: Jobs[T[N][0]] };

/** The answers to some jobs, done one after the other in one Strapi. */
export async function inStrapi<const T extends readonly Job[]>(world: World, ...jobs: T) {
  const file = join(world.dataDir, `${jobs.map(([name]) => name).join('-')}.json`);
  const args = [file, JSON.stringify(jobs)];
  const { code, output } = await command(world, 'tests/support/access/in-strapi.ts', args);
  if (code !== 0) throw new Error(output);
  return JSON.parse(readFileSync(file, 'utf8')) as Answers<T>;
}
