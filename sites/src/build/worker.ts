import { workerData } from 'node:worker_threads';
import type { Tenant } from '@tovuti/core';
import { loadRenderer } from '../render/app.ts';
import { buildSite, type Job } from './build-site.ts';
import { addresses, factBook } from './facts.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

export type WorkerData = {
  dataDir: string;
  tenants: Tenant[];
  siteAddresses: 'local' | 'domain';
  sitesPort: number;
  portalDomain: string;
};

const { dataDir, tenants, portalDomain, ...where } = workerData as WorkerData;
const facts = factBook(tenants, addresses(where), portalDomain);
const renderer = await loadRenderer();

/** One whole site a job. */
export default function work(job: Job): Promise<Outcome> {
  return outcomeOf(job.code, () => buildSite({ dataDir, facts, renderer }, job));
}
