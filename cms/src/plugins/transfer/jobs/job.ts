import type { Core } from '@strapi/strapi';
import { asSystem } from '../../../platform/actor';
import type { Report } from './report';

export const JOB = 'plugin::transfer.job';
export const KINDS = ['wordpress', 'feed', 'csv', 'archive', 'export'] as const;
export type Kind = (typeof KINDS)[number];
export type State = 'preparing' | 'checking' | 'checked' | 'running' | 'done' | 'failed' | 'cancelled';
/** While a job is in one of these, the institution has no other. */
export const BUSY: State[] = ['checking', 'running'];

/** What a person chose for an import. */
export type Options = {
  locale: 'sw' | 'en';
  /** Publish what the source had published, instead of leaving everything a draft. */
  publish: boolean;
  /** Make redirects from the addresses of the old site. */
  redirects: boolean;
  /** The type of a CSV file's rows. */
  type?: string;
  /** Where a feed is. */
  url?: string;
  /** What an archive does where a document is already. */
  conflict: 'skip' | 'replace';
  /** Set by the door for a platform administrator: an archive of another institution may be copied. */
  mayCopy?: boolean;
};

export type Job = {
  id: number;
  tenant: string;
  kind: Kind;
  state: State;
  options: Options;
  done: number;
  total: number;
  report: Report | null;
  failure: string | null;
  user: number | null;
  account: string | null;
  beatAt: string | null;
  createdAt: string;
  endedAt: string | null;
};

type Change = Partial<Omit<Job, 'id' | 'beatAt' | 'endedAt'>> & { beatAt?: Date; endedAt?: Date };

/** A job as the system sees it; people reach it through the doors only. */
export function findJob(strapi: Core.Strapi, id: number): Promise<Job | null> {
  return asSystem(() => strapi.db.query(JOB).findOne({ where: { id } }));
}

export async function changeJob(strapi: Core.Strapi, id: number, change: Change) {
  await asSystem(() => strapi.db.query(JOB).update({ where: { id }, data: change }));
}

/** Moves a job on, unless somebody moved it meanwhile. */
export async function moveJob(
  strapi: Core.Strapi,
  id: number,
  from: State[],
  change: Change,
): Promise<boolean> {
  const where = { id, state: { $in: from } };
  const { count } = await asSystem(() => strapi.db.query(JOB).updateMany({ where, data: change }));
  return count > 0;
}
