import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type ErrorCode, TovutiError } from '@tovuti/core';
import type { Reading } from '../reading/item';
import type { Order } from '../reading/read';

const MEMORY_MB = 2048;
/** The largest export takes a minute or two; a file made to take for ever keeps other institutions' imports waiting. */
const LONGEST = 10 * 60_000;
type Answer = { reading: Reading } | { code: ErrorCode; params: TovutiError['params'] };

/**
 * Reads a source in a thread of its own: a large file neither keeps other requests waiting nor takes their memory.
 * @throws TovutiError of the readers
 */
export function readSource(order: Order): Promise<Reading> {
  const worker = new Worker(join(__dirname, '../reading/read-worker.js'), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  return answerOf(worker, LONGEST);
}

/** @throws TovutiError `import-slow` when there is none in time */
export function answerOf(worker: Worker, longest: number): Promise<Reading> {
  return new Promise<Reading>((resolve, reject) => {
    const late = setTimeout(() => {
      reject(new TovutiError('import-slow', { minutes: longest / 60_000 }));
      void worker.terminate();
    }, longest);
    worker.once('exit', () => clearTimeout(late));
    worker.once('message', (answer: Answer) => {
      if ('reading' in answer) resolve(answer.reading);
      else reject(new TovutiError(answer.code, answer.params));
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the reader ended with ${code}`)));
  });
}
