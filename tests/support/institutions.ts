import { expect } from 'vitest';
import { command } from './commands.ts';
import type { World } from './world.ts';

export type Institution = { code: string; nameSw: string; retired: boolean; documents: number };

/** The institutions of the world's database, after Strapi has started on it once more. */
export async function institutionsOf(world: World): Promise<Institution[]> {
  const { code, output } = await command(world, 'tests/support/list-institutions.ts');
  expect(code, output).toBe(0);
  return JSON.parse(output.split('\n').find((line) => line.startsWith('[{')) as string);
}
