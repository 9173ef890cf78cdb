import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Child, listening, startChild } from '../../scripts/child.ts';
import { startBuilder } from './builders.ts';
import { type Database, startPostgres } from './postgres.ts';
import { finish, prepareWorld, type World } from './world.ts';

const TENANTS = ['afya', 'arusha-cc', 'rs-arusha'];

/** A system whose parts a test may kill: nobody else works on it. */
export type OwnSystem = {
  world: World;
  database: Database | null;
  cms(env?: Record<string, string>): Promise<Child>;
  builder(env?: Record<string, string>): Child;
  sites(): Child;
  stop(): Promise<void>;
};

type Options = {
  start?: () => Promise<Database>;
  /** Puts into the empty system what it begins with; the demonstration content by default. */
  fill?: (world: World) => Promise<void>;
};

/** A system with content; none of its processes runs yet. */
export async function ownSystem(kind: 'sqlite' | 'postgres', options: Options = {}): Promise<OwnSystem> {
  const { start = startPostgres, fill } = options;
  const database = kind === 'postgres' ? await start() : null;
  const world = await prepareWorld(TENANTS, database?.url);
  const children = new Set<Child>();
  const run = (script: string, args: string[] = [], env = {}) => {
    const log = join(world.dataDir, 'own.log');
    const child = startChild(script, { args, log, env: { ...world.env, ...env } });
    children.add(child);
    return child;
  };
  if (fill) await fill(world);
  else await finish(run('scripts/seed.ts'));

  return {
    world,
    database,
    async cms(env) {
      const child = run('scripts/cms.ts', [], env);
      if (!(await listening(child))) throw new Error(child.lastLines());
      return child;
    },
    builder(env) {
      const child = startBuilder(world, env);
      children.add(child);
      return child;
    },
    sites: () => run('sites/src/cli.ts', ['serve']),
    async stop() {
      for (const child of children) child.process.kill('SIGKILL');
      await Promise.all([...children].map(({ ended }) => ended));
      await database?.stop();
      rmSync(world.dataDir, { recursive: true, force: true });
    },
  };
}

export async function kill(child: Child) {
  child.process.kill('SIGKILL');
  await child.ended;
}
