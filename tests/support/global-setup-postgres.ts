import type { TestProject } from 'vitest/node';
import { startWorld } from './world.ts';

/** The same on PostgreSQL, small: for what must hold whatever the database. */
export default async function setup(project: TestProject) {
  const { world, stop } = await startWorld({ database: 'postgres' });
  project.provide('world', world);
  return stop;
}
