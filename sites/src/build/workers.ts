import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { buildSite, type Job, type Workshop } from './build-site.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { WorkerData } from './worker.ts';

/** Starting a thread costs more than building this many sites. */
const WORTH_THREADS = 3;

export type Crew = { build(job: Job): Promise<Outcome>; dismiss(): Promise<void> };

/** Builders for so many sites: threads for many, this thread for few. */
export function hireCrew(jobs: number, workshop: Workshop, workerData: WorkerData): Crew {
  if (jobs < WORTH_THREADS) return soloCrew(workshop);
  const threads = Math.min(jobs, availableParallelism());
  return threadCrew(workerData, { minThreads: threads, maxThreads: threads });
}

/** Builders in threads of their own, which end when they have had nothing to do for a minute. */
export function threadCrew(
  workerData: WorkerData,
  threads = { minThreads: 0, maxThreads: availableParallelism() },
): Crew {
  const pool = new Piscina<Job, Outcome>({
    filename: new URL('./worker.ts', import.meta.url).href,
    workerData,
    ...threads,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 64 },
  });
  return { build: (job) => pool.run(job), dismiss: () => pool.destroy() };
}

/** One site after the other, in this thread. */
function soloCrew(workshop: Workshop): Crew {
  let last: Promise<unknown> = Promise.resolve();
  return {
    build(job) {
      const result = last.then(() => outcomeOf(job.code, () => buildSite(workshop, job)));
      last = result;
      return result;
    },
    dismiss: async () => {},
  };
}
