import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { command } from '../commands.ts';
import type { World } from '../world.ts';

/** What a Strapi of this world has registered. */
export type Registry = {
  /** `GET /upload/files/:id`; each method of a route by itself. */
  routes: string[];
  types: { uid: string; hasTenant: boolean; hasIndex: boolean; relations: string[] }[];
  componentsWithRelations: string[];
  /** Every field of a type or a component that shows files. */
  media: { uid: string; field: string }[];
};

export const readRegistry = (world: World) => answerOf<Registry>(world, 'list-routes');

/** What a script of this folder wrote as JSON to the file that it was given. */
export async function answerOf<T>(world: World, script: string, ...args: string[]): Promise<T> {
  const file = join(world.dataDir, `${script}.json`);
  const { code, output } = await command(world, `tests/support/access/${script}.ts`, [file, ...args]);
  if (code !== 0) throw new Error(output);
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
