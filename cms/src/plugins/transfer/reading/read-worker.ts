import { parentPort, workerData } from 'node:worker_threads';
import { TovutiError } from '@tovuti/core';
import { type Order, read } from './read';

/** The thread that `jobs/read-source.ts` starts. */
try {
  parentPort?.postMessage({ reading: read(workerData as Order) });
} catch (error) {
  if (!(error instanceof TovutiError)) throw error;
  parentPort?.postMessage({ code: error.code, params: error.params });
}
