import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { TovutiError } from '@tovuti/core';
import { asSystem } from '../../../platform/actor';
import { exportArchive } from '../archive/export';
import { removeFolder } from './folder';
import { runImport } from './import';
import { BUSY, findJob, JOB, type Job, moveJob, type State } from './job';
import { Cancelled, startWork } from './work';

/** Jobs that nobody gave a sign of for so long were cut off, by a restart for example. */
const LOST = 120_000;
/** So that one institution's import leaves room for the others' requests. */
const AT_ONCE = 2;

/** `asAsked`: runs work as part of the request that asked for the job, whoever's job makes room for it. */
type Entry = {
  strapi: Core.Strapi;
  id: number;
  tenant: string;
  asAsked: ReturnType<typeof AsyncLocalStorage.snapshot>;
};
const waiting: Entry[] = [];
const running = new Map<number, string>();

/** Starts a job that is in a busy state, after those before it; an institution has one at a time. */
export function enqueue(strapi: Core.Strapi, { id, tenant }: Pick<Job, 'id' | 'tenant'>) {
  if (running.has(id) || waiting.some((entry) => entry.id === id)) return;
  waiting.push({ strapi, id, tenant, asAsked: AsyncLocalStorage.snapshot() });
  next();
}

function next() {
  const tenants = new Set(running.values());
  const index = running.size < AT_ONCE ? waiting.findIndex(({ tenant }) => !tenants.has(tenant)) : -1;
  const [entry] = index < 0 ? [] : waiting.splice(index, 1);
  if (!entry) return;
  running.set(entry.id, entry.tenant);
  const work = () => asSystem(() => runJob(entry.strapi, entry.id));
  entry.asAsked(work).finally(() => {
    running.delete(entry.id);
    next();
  });
}

async function runJob(strapi: Core.Strapi, id: number) {
  const job = await findJob(strapi, id);
  if (!job || !BUSY.includes(job.state)) return;
  const work = startWork(strapi, job, job.state === 'checking');
  try {
    // The system does it, and who asked for it answers for it.
    await asSystem(() => (job.kind === 'export' ? exportArchive(work) : runImport(work)), job.user);
    await end(strapi, job, job.state === 'checking' ? 'checked' : 'done', { report: work.report });
  } catch (error) {
    if (error instanceof Cancelled) return removeFolder(job);
    if (!(error instanceof TovutiError))
      strapi.log.error(`transfer ${id} failed: ${(error as Error).stack}`, { tenant: job.tenant });
    const failure = (error instanceof TovutiError ? error : new TovutiError('import-failed')).message;
    await end(strapi, job, 'failed', { report: work.report, failure });
  }
}

async function end(
  strapi: Core.Strapi,
  job: Job,
  state: State,
  change: Pick<Partial<Job>, 'report' | 'failure'>,
) {
  const isMoved = await moveJob(strapi, job.id, [job.state], { ...change, state, endedAt: new Date() });
  const keepsFiles = isMoved && (state === 'checked' || job.kind === 'export');
  if (!keepsFiles) await removeFolder(job);
}

/** Takes up what a restart cut off: an import that is run again does not repeat what it did. Called every minute. */
export async function takeUpLost(strapi: Core.Strapi, now = new Date()) {
  const isLost = { state: { $in: BUSY }, beatAt: { $lt: new Date(now.getTime() - LOST) } };
  await asSystem(async () => {
    const table = strapi.db.query(JOB);
    const lost: Job[] = await table.findMany({ where: isLost, orderBy: { id: 'asc' } });
    for (const job of lost.filter(({ id }) => !running.has(id))) {
      // Of several processes, the one that signs first.
      const { count } = await table.updateMany({ where: { id: job.id, ...isLost }, data: { beatAt: now } });
      if (count) enqueue(strapi, job);
    }
  });
}
