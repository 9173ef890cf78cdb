import type { Core } from '@strapi/strapi';
import type { Zip } from '../files/safe-zip';
import type { Stored } from '../files/upload-file';
import type { Item } from '../reading/item';
import type { Change } from '../write/write-item';
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
  /** Bytes that were fetched from the web. */
  fetched: number;
  /** The documents that the source's things are, by their `source`; in a rehearsal null for what will be there. */
  documents: Map<string, string | null>;
  /** The types of the source's things. */
  types: Map<string, string>;
  /** Which of the source's things each document is. */
  claims: Map<string, string>;
  /** What must be there before a thing can be, the first first. */
  needs(item: Item): Item[];
  /** What a rehearsal knows of its own steps, which were all taken back. */
  rehearsal: Rehearsal;
  /** Tells how far the job is, lets other requests have their turn, and stops where the person cancelled. */
  advance(done: number, total: number): Promise<void>;
};

export type Rehearsal = {
  /** What other things need, to be done again before them. */
  changes: Map<string, Change>;
  needed: Set<string>;
  /** Addresses that are taken, with who has them. */
  slugs: Map<string, string>;
  /** The languages that the document of each of the source's things is in by now; translations share theirs. */
  languages: Map<string, Set<string>>;
  files: Map<number, Stored>;
  /** The same files by the hash of their bytes. */
  filesByHash: Map<string, Stored>;
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
    fetched: 0,
    documents: new Map(),
    types: new Map(),
    claims: new Map(),
    needs: () => [],
    rehearsal: {
      changes: new Map(),
      needed: new Set(),
      slugs: new Map(),
      languages: new Map(),
      files: new Map(),
      filesByHash: new Map(),
    },
    async advance(done, total) {
      await new Promise((resolve) => setImmediate(resolve));
      if (Date.now() - beatAt < BEAT) return;
      beatAt = Date.now();
      if ((await findJob(strapi, job.id))?.state !== job.state) throw new Cancelled();
      await changeJob(strapi, job.id, { done, total, beatAt: new Date() });
    },
  };
}
