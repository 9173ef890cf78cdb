import { workerData } from 'node:worker_threads';
import type { BucketSettings, Tenant } from '@tovuti/core';
import { openDepot } from '../bucket/depot.ts';
import { loadRenderer } from '../render/app.ts';
import { buildSite, type Job } from './build-site.ts';
import { factBook, type SiteSettings } from './facts.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

export type WorkerData = {
  dataDir: string;
  tenants: Tenant[];
  site: SiteSettings;
  bucket: BucketSettings | null;
};

const { dataDir, tenants, site, bucket } = workerData as WorkerData;
const facts = factBook(tenants, site);
const renderer = await loadRenderer();
const depot = openDepot({ bucket, dataDir });

/** One whole site a job. */
export default function work(job: Job): Promise<Outcome> {
  return outcomeOf(job.code, () => buildSite({ dataDir, facts, renderer, depot }, job));
}
