import { type Job, PgBoss } from 'pg-boss';
import type { Queue, Urgency } from './queue.ts';

const NAME = 'sites';
const PRIORITY: Record<Urgency, number> = { publication: 1, upkeep: 0 };
/** A builder that says nothing for so long is dead; pg-boss takes no less. */
const HEARTBEAT_SECONDS = 10;
/** How often dead builders are looked for: 10 + 5 seconds are well within the 30 that are promised. */
const MONITOR_SECONDS = 5;
/** Notifications wake a builder at once; what became free by another's end is found by looking. */
const POLL_SECONDS = 0.5;

type Data = { code: string };

/**
 * The queue that any number of builders share, in the PostgreSQL of the CMS. A site waits once for each urgency
 * (`short` with a key) and is in one builder's hands (one active job of its group).
 */
export async function bossQueue(connectionString: string): Promise<Queue> {
  const boss = new PgBoss({
    connectionString,
    application_name: 'tovuti-builder',
    max: 4,
    useListenNotify: true,
    schedule: false,
    superviseIntervalSeconds: MONITOR_SECONDS,
    monitorIntervalSeconds: MONITOR_SECONDS,
  });
  // A database that is away is said by whoever asks it; its pool tries again by itself.
  boss.on('error', () => {});
  await boss.start();
  await boss.createQueue(NAME, {
    policy: 'short',
    notify: true,
    // Whether a site must be built again is for the levels to say.
    retryLimit: 0,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    expireInSeconds: 1800,
    deleteAfterSeconds: 3600,
  });

  return {
    async ask(codes, urgency) {
      const jobs = codes.map((code) => ({
        data: { code },
        priority: PRIORITY[urgency],
        singletonKey: `${urgency} ${code}`,
        group: { id: code },
      }));
      if (jobs.length) await boss.insert(NAME, jobs);
    },
    async work(urgency, atOnce, build) {
      const priority = PRIORITY[urgency];
      const options = {
        groupConcurrency: 1,
        minPriority: priority,
        maxPriority: priority,
        pollingIntervalSeconds: POLL_SECONDS,
        notifyPollingIntervalSeconds: POLL_SECONDS,
      };
      for (let n = 0; n < atOnce; n++) {
        const worker: string = await boss.work<Data>(NAME, options, async ([job]: Job<Data>[]) => {
          if (job) await build(job.data.code);
          // Without it a worker takes no more than one job in each `POLL_SECONDS`.
          boss.notifyWorker(worker);
        });
      }
    },
    async depth() {
      const jobs = await boss.findJobs<Data>(NAME, { queued: true });
      const count = (wanted: number) => jobs.filter(({ priority }) => priority === wanted).length;
      return { publication: count(PRIORITY.publication), upkeep: count(PRIORITY.upkeep) };
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: 60_000 });
    },
  };
}
