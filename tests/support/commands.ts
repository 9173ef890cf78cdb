import { join } from 'node:path';
import { startChild } from '../../scripts/child.ts';
import type { World } from './world.ts';

/** Runs `npm run sites -- <args>` as an operator would. */
export async function sites(world: World, ...args: string[]): Promise<{ code: number; output: string }> {
  return command(world, 'sites/src/cli.ts', args);
}

/** Runs one of the project's scripts on the world's settings. */
export async function command(world: World, script: string, args: string[] = []) {
  const child = startChild(script, { args, log: join(world.dataDir, 'commands.log'), env: world.env });
  const code = await child.ended;
  return { code, output: child.lastLines() };
}
