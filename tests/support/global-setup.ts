import type { TestProject } from 'vitest/node';
import { startWorld, type World } from './world.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The one system that the tests of a project share. */
    world: World;
  }
}

/** One seeded, built and served system on the project's database, for all its tests. */
export default async function setup(project: TestProject) {
  const { world, stop } = await startWorld(project.config.provide.database);
  project.provide('world', world);
  return stop;
}
