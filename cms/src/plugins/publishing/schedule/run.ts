import { randomUUID } from 'node:crypto';
import type { Core, UID } from '@strapi/strapi';
import { asSystem } from '../../../platform/actor';
import { retire } from '../retirement/retire';
import { stillExists } from '../workflow/exists';
import { fingerprint } from '../workflow/fingerprint';
import { textLocale } from '../workflow/place';
import { trail } from '../workflow/trail';
import { ALARM_AFTER, CLAIM_MINUTES, nextTry } from './attempts';
import { hold, tellPublishers } from './hold';
import { changeSchedule, SCHEDULE, type Schedule } from './schedules';

const BATCH = 20;
const MINUTE = 60_000;

/** Runs everything that is due, as the system. Several processes may do so at once: each row is claimed before. */
export async function runDue(strapi: Core.Strapi, now = new Date()) {
  await asSystem(async () => {
    for (let row = await claimNext(strapi, now); row; row = await claimNext(strapi, now)) {
      await run(strapi, row);
    }
  });
}

/** The next due schedule, now this process's own; null when there is none. */
export async function claimNext(strapi: Core.Strapi, now = new Date()): Promise<Schedule | null> {
  const table = strapi.db.query(SCHEDULE);
  const lost = new Date(now.getTime() - CLAIM_MINUTES * MINUTE);
  const isDue = {
    $or: [
      { state: { $in: ['waiting', 'failed'] }, nextTryAt: { $lte: now } },
      { state: 'running', claimedAt: { $lt: lost } },
    ],
  };
  const due: Schedule[] = await table.findMany({ where: isDue, orderBy: { nextTryAt: 'asc' }, limit: BATCH });
  for (const row of due) {
    const { id, attempts } = row;
    const data = { state: 'running', claim: randomUUID(), claimedAt: new Date(), attempts: attempts + 1 };
    // One UPDATE decides between processes: the second finds the row no longer due.
    const { count } = await table.updateMany({ where: { $and: [{ id, attempts }, isDue] }, data });
    if (count === 1) return { ...row, ...data } as Schedule;
  }
  return null;
}

async function run(strapi: Core.Strapi, row: Schedule) {
  try {
    await asSystem(() => strapi.db.transaction(() => carryOut(strapi, row)), row.user);
  } catch (error) {
    await recordFailure(strapi, row, error as Error);
  }
}

async function carryOut(strapi: Core.Strapi, row: Schedule) {
  const { action } = row;
  const isThere = await stillExists(strapi, row, action === 'publish' ? 'draft' : 'published');
  if (!isThere) return void (await changeSchedule(strapi, row, { state: 'cancelled', claim: null }));
  if (action === 'publish' && !(await isApproved(strapi, row))) return hold(strapi, row);
  if (action === 'publish') await publish(strapi, row);
  else await takeOff(strapi, row);
  // Somebody may have saved while it was published.
  if (action === 'publish' && !(await isApproved(strapi, row))) throw new Error('changed-meanwhile');
  const user = await strapi.db.query('admin::user').findOne({ where: { id: row.user } });
  await trail(strapi, `scheduled-${action}`, row.tenant, row, { user });
  const isMine = await changeSchedule(strapi, row, { state: 'done', doneAt: new Date(), claim: null });
  if (!isMine) throw new Error('claimed-by-another');
}

function publish(strapi: Core.Strapi, { type, document, locale }: Schedule) {
  const query = { documentId: document, ...textLocale(locale) };
  return strapi.documents(type as UID.ContentType).publish(query as never);
}

async function isApproved(strapi: Core.Strapi, row: Schedule): Promise<boolean> {
  return (await fingerprint(strapi, row)) === row.approvedVersion;
}

/** What shall become of its address was chosen with the schedule; without a choice it is gone. */
async function takeOff(strapi: Core.Strapi, row: Schedule) {
  const { type, document, locale, retirement, user } = row;
  const query = { documentId: document, ...textLocale(locale) };
  if (!retirement) return strapi.documents(type as UID.ContentType).unpublish(query as never);
  return retire(strapi, { uid: type, documentId: document, locale, retirement, by: user });
}

async function recordFailure(strapi: Core.Strapi, row: Schedule, error: Error) {
  const { attempts } = row;
  const nextTryAt = nextTry(attempts, new Date());
  const state = attempts >= ALARM_AFTER ? 'failed' : 'waiting';
  const lastError = error.message.slice(0, 500);
  const { id, tenant } = row;
  strapi.log.error(`Schedule ${id} of ${tenant}, attempt ${attempts}: ${error.name}`, { tenant });
  await strapi.db.transaction(async () => {
    if (!(await changeSchedule(strapi, row, { state, nextTryAt, lastError, claim: null }))) return;
    if (attempts !== ALARM_AFTER) return;
    await trail(strapi, 'schedule-failed', row.tenant, row);
    await tellPublishers(strapi, row, 'schedule-failed', lastError);
  });
}
