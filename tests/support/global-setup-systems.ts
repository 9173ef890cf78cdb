import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { FEW, seed } from './own-system.ts';
import { startPostgres } from './postgres.ts';
import { prepareWorld } from './world.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The database that a project's tests run on. */
    database: 'sqlite' | 'postgres';
    /** Where a seeded system is to be copied from: `data` is its DATA_DIR, `postgres` its database where it is one. */
    seeded: string;
  }
}

/** Seeds one system on the project's database: tests that need a system of their own begin from copies of it. */
export default async function setup(project: TestProject) {
  const seeded = mkdtempSync(join(tmpdir(), 'tovuti-seeded-'));
  const database = project.config.provide.database === 'postgres' ? await startPostgres() : null;
  const world = await prepareWorld(FEW, database?.url);
  await seed(world);
  await database?.keep(join(seeded, 'postgres'));
  rmSync(join(world.dataDir, 'tenants.json'));
  cpSync(world.dataDir, join(seeded, 'data'), { recursive: true });
  rmSync(world.dataDir, { recursive: true, force: true });
  project.provide('seeded', seeded);
  return () => rmSync(seeded, { recursive: true, force: true });
}
