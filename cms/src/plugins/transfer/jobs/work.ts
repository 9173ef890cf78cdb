import type { Core } from '@strapi/strapi';
import type { Zip } from '../files/safe-zip';
import { changeJob, findJob, type Job } from './job';
import { newReport, type Report } from './report';

const BEAT = 1000;

/** A job under way: what its parts share. */
export type Work = {
  strapi: Core.Strapi;
  job: Job;
  tenant: string;
  /** True when nothing may be written: the report says what would be. */
  isRehearsal: boolean;
  report: Report;
  /** The old site's files, where the person has them. */
  uploads: Zip | null;
  /** The address of the old site. */
  base: string;
  /** Stored files by source address, so that each is looked for once. */
  stored: Map<string, unknown>;
  /** Tells how far the job is, lets other requests have their turn, and stops where the person cancelled. */
  advance(done: number, total: number): Promise<void>;
};

export class Cancelled extends Error {}

export function startWork(strapi: Core.Strapi, job: Job, isRehearsal: boolean): Work {
  let beatAt = 0;
  return {
    strapi,
    job,
    tenant: job.tenant,
    isRehearsal,
    report: newReport(isRehearsal),
    uploads: null,
    base: '',
    stored: new Map(),
    async advance(done, total) {
      await new Promise((resolve) => setImmediate(resolve));
      if (Date.now() - beatAt < BEAT) return;
      beatAt = Date.now();
      if ((await findJob(strapi, job.id))?.state !== job.state) throw new Cancelled();
      await changeJob(strapi, job.id, { done, total, beatAt: new Date() });
    },
  };
}
