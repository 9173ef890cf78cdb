import { join } from 'node:path';
import { type Settings, TovutiError } from '@tovuti/core';
import { startChild } from '../child.ts';

/**
 * Fills an empty database in a process of its own (Strapi is loaded for it and let go again).
 * A database that is already seeded, or that has real content, is left as it is.
 * @returns whether anything was written
 */
export async function seedDatabase(settings: Settings, update: (at: string) => void): Promise<boolean> {
  const log = join(settings.dataDir, 'seed.log');
  const child = startChild('scripts/seed.ts', { log });
  let hasWritten = false;
  child.process.on('message', (message) => {
    const { done, total } = message as { done: number; total: number };
    hasWritten = true;
    update(`${done}/${total}`);
  });
  const code = await child.ended;
  if (code !== 0)
    throw new TovutiError('command-failed', { command: 'npm run seed', output: child.lastLines() });
  return hasWritten;
}
