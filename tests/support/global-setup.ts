import type { TestProject } from 'vitest/node';
import { startWorld, type World } from './world.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The one system that the tests of a project share. */
    world: World;
    /** Whether that has sites and previews beside its CMS. */
    hasSites: boolean;
  }
}

/** One seeded, built and served system on the project's database, for all its tests. */
export default async function setup(project: TestProject) {
  const { database = 'sqlite', hasSites = true } = project.config.provide;
  const { world, stop } = await startWorld(database, hasSites);
  project.provide('world', world);
  return stop;
}
