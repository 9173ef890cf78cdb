import { join } from 'node:path';
import { type Child, startChild } from '../../scripts/child.ts';
import { visit } from './site.ts';
import type { World } from './world.ts';

/** A builder as `npm run builder` starts it. */
export function startBuilder(world: World, env: Record<string, string> = {}): Child {
  return startChild('sites/src/cli.ts', {
    args: ['builder'],
    log: join(world.dataDir, 'builder.log'),
    env: { ...world.env, ...env },
  });
}

export async function stopBuilder(builder: Child) {
  builder.process.kill('SIGTERM');
  await builder.ended;
}

/** The status and the words of a page of a site, to be polled until they are right. */
export const pageOf = (world: World, code: string, path: string) => async () => {
  const { status, text } = await visit(world, code, path);
  return `${status} ${/<h1[^>]*>([^<]*)/.exec(text)?.[1]?.trim() ?? ''}`;
};
