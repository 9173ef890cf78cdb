import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type Child, listening, startChild } from '../../scripts/child.ts';
import { startBuilder } from './builders.ts';
import { type Database, type Postgres, startPostgres } from './postgres.ts';
import { finish, prepareWorld, type World } from './world.ts';

/** The institutions of a system that a test has for itself. */
export const FEW = ['afya', 'arusha-cc', 'rs-arusha'];

/** A system whose parts a test may kill: nobody else works on it. */
export type OwnSystem = {
  world: World;
  cms(env?: Record<string, string>): Promise<Child>;
  builder(env?: Record<string, string>): Child;
  sites(): Child;
  /** Takes the database away until what is returned is called. PostgreSQL only. */
  interruptDatabase(): Promise<() => Promise<void>>;
  stop(): Promise<void>;
};

/**
 * A system with content, on the database that the project is for; none of its processes runs yet. Its content is a copy of
 * what the project seeded once (`global-setup-systems.ts`).
 */
export async function ownSystem(): Promise<OwnSystem> {
  const seeded = inject('seeded');
  const database = inject('database') === 'postgres' ? await startPostgres(join(seeded, 'postgres')) : null;
  const world = await prepareWorld(FEW, database?.url);
  cpSync(join(seeded, 'data'), world.dataDir, { recursive: true });
  return { ...systemOf(world, database), interruptDatabase: () => (database as Postgres).interrupt() };
}

/** As `ownSystem`, on a database that the test brings (null is SQLite), and filled by it. */
export async function emptySystem(
  database: Database | null,
  fill: (world: World) => Promise<void> = async () => {},
): Promise<OwnSystem> {
  const world = await prepareWorld(FEW, database?.url);
  await fill(world);
  return systemOf(world, database);
}

/** An empty database of the kind that the project is for; null stands for SQLite, whose file comes by itself. */
export async function ownDatabase(): Promise<Postgres | null> {
  return inject('database') === 'postgres' ? startPostgres() : null;
}

/** The demonstration content, written by the real seed. */
export const seed = ({ dataDir, env }: World) =>
  finish(startChild('scripts/seed.ts', { log: join(dataDir, 'seed.log'), env }));

function systemOf(world: World, database: Database | null): OwnSystem {
  const children = new Set<Child>();
  const run = (script: string, args: string[] = [], env = {}) => {
    const log = join(world.dataDir, 'own.log');
    const child = startChild(script, { args, log, env: { ...world.env, ...env } });
    children.add(child);
    return child;
  };
  return {
    world,
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
    async interruptDatabase() {
      throw new Error('only of a PostgreSQL that is a copy');
    },
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
