import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Outcome } from '../build/outcome.ts';
import type { Standing } from '../build/plan.ts';
import type { Queue } from './queue.ts';

const SECONDS = [0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 30, 60, 300];
export type Metrics = ReturnType<typeof createMetrics>;

/** What a builder counts, for Prometheus. */
export function createMetrics(queue: Pick<Queue, 'depth'>) {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: 'tovuti_' });
  new Gauge({
    name: 'tovuti_queue_depth',
    help: 'Sites that wait for a builder',
    labelNames: ['urgency'],
    registers,
    async collect() {
      const depth = await queue.depth().catch(() => null);
      for (const [urgency, sites] of Object.entries(depth ?? {})) this.set({ urgency }, sites);
    },
  });
  const behind = new Gauge({ name: 'tovuti_sites_behind', help: 'Sites that are behind', registers });
  const waited = new Histogram({
    name: 'tovuti_publish_to_live_seconds',
    help: 'From the change of a document to the release that shows it',
    buckets: SECONDS,
    registers,
  });
  const built = new Histogram({
    name: 'tovuti_build_seconds',
    help: 'One site, from taking it up to its being live',
    labelNames: ['reason'],
    buckets: SECONDS,
    registers,
  });
  const pages = new Counter({
    name: 'tovuti_pages_total',
    help: 'Pages of finished releases: rendered, or reused from the release before',
    labelNames: ['made'],
    registers,
  });
  const failures = new Counter({
    name: 'tovuti_build_failures_total',
    help: 'Builds that failed, by the code of the error',
    labelNames: ['error'],
    registers,
  });

  const uploaded = new Counter({
    name: 'tovuti_bucket_uploads_total',
    help: 'Files of finished releases that the bucket had to be given',
    registers,
  });

  return {
    text: () => registry.metrics(),
    contentType: registry.contentType,
    noteWaited(seconds: number[]) {
      for (const one of seconds) waited.observe(one);
    },
    noteStandings(standings: Standing[]) {
      behind.set(standings.filter(({ reason }) => reason !== null).length);
    },
    noteOutcome(outcome: Outcome, reason: string, seconds: number) {
      if (!outcome.ok) return failures.inc({ error: outcome.error.code });
      built.observe({ reason }, seconds);
      uploaded.inc(outcome.uploaded);
      pages.inc({ made: 'rendered' }, outcome.rendered);
      pages.inc({ made: 'reused' }, outcome.reused);
    },
  };
}
