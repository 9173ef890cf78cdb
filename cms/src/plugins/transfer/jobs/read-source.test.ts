import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { answerOf } from './read-source';

it('a file that is read for ever is given up, and its thread with it', async () => {
  const worker = new Worker('for (;;) {}', { eval: true });
  const ended = once(worker, 'exit');
  await expect(answerOf(worker, 300)).rejects.toMatchObject({ code: 'import-slow' });
  await ended;
});
