import type { Core } from '@strapi/strapi';
import { asSystem } from '../../../platform/actor';
import type { Place } from '../workflow/place';

export const SCHEDULE = 'plugin::publishing.schedule';

/** What shall happen to a document at a moment. */
export type Schedule = Place & {
  id: number;
  tenant: string;
  title: string;
  action: 'publish' | 'unpublish';
  at: string;
  /** `held`: the text changed since it was approved, and somebody must look again. */
  state: 'waiting' | 'running' | 'held' | 'done' | 'failed' | 'cancelled';
  attempts: number;
  nextTryAt: string | null;
  /** Which process runs it. */
  claim: string | null;
  lastError: string | null;
  /** The account that made it. */
  user: number;
  /** The fingerprint of the text that may be published. */
  approvedVersion: string | null;
  /** What becomes of a page that is taken off. */
  retirement: Record<string, unknown> | null;
  doneAt: string | null;
};

/** States in which something may still happen. */
export const OPEN_STATES = ['waiting', 'running', 'held', 'failed'];

/** Open schedules of a document in all languages, whoever asks. */
export function openSchedulesOf(strapi: Core.Strapi, type: string, document: string): Promise<Schedule[]> {
  const where = { type, document, state: { $in: OPEN_STATES } };
  return asSystem(() => strapi.db.query(SCHEDULE).findMany({ where, orderBy: { at: 'asc' } }));
}

/** Changes a schedule only where it is still as it was read; false when something else was faster. */
export async function changeSchedule(
  strapi: Core.Strapi,
  { id, state, claim }: Schedule,
  data: Record<string, unknown>,
): Promise<boolean> {
  const where = { id, state, claim };
  return (await asSystem(() => strapi.db.query(SCHEDULE).updateMany({ where, data }))).count === 1;
}
