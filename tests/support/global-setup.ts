import type { TestProject } from 'vitest/node';
import { startWorld, type World } from './world.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    world: World;
  }
}

/** One seeded, built and served system for all tests of the run. */
export default async function setup(project: TestProject) {
  const { world, stop } = await startWorld();
  project.provide('world', world);
  return stop;
}
