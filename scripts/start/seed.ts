import { join } from 'node:path';
import { type Settings, TovutiError } from '@tovuti/core';
import { startChild } from '../child.ts';

/**
 * Fills an empty database in a process of its own (Strapi is loaded for it and let go again).
 * A database that is already seeded, or that has real content, is left as it is.
 */
export async function seedDatabase(settings: Settings, onProgress: (done: number, total: number) => void) {
  const log = join(settings.dataDir, 'seed.log');
  const child = startChild('scripts/seed.ts', { log });
  child.process.on('message', (message) => {
    const { done, total } = message as { done: number; total: number };
    onProgress(done, total);
  });
  const code = await child.ended;
  if (code !== 0)
    throw new TovutiError('command-failed', { command: 'npm run seed', output: child.lastLines() });
}
