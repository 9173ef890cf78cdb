import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { asSystem } from '../../platform/actor';
import { waitAfter } from './back-off';

const ATTEMPT = 'plugin::accounts.attempt';
/** Failures older than this no longer count. */
const MEMORY = 24 * 3_600_000;
/** For whom nobody waits, not even one whose clock is a moment behind. */
const LONG_AGO = new Date(0);

/** What is counted, and how many failures cost nothing. */
export type Limit = { name: string; free: number };
type Row = { id: number; count: number; blockedUntil: string; lastAt: string };

/**
 * Counts an attempt before it is made, so that many at once are as slow as one after the other. Kept in the database: it
 * survives a restart, and all processes of the CMS share it.
 * @returns 0, or the milliseconds to wait before the next attempt is looked at
 */
export function begin(strapi: Core.Strapi, { name, free }: Limit, now = Date.now()): Promise<number> {
  return withRow(strapi, name, now, async (row) => {
    const wait = new Date(row.blockedUntil).getTime() - now;
    if (wait > 0) return wait;
    const isForgotten = now - new Date(row.lastAt).getTime() > MEMORY;
    const count = (isForgotten ? 0 : row.count) + 1;
    const longer = waitAfter(count, free);
    const blockedUntil = longer > 0 ? new Date(now + longer) : LONG_AGO;
    await update(strapi, row, { count, lastAt: new Date(now), blockedUntil });
    return 0;
  });
}

/** The attempt succeeded: nothing is held against this name any more. */
export async function succeed(strapi: Core.Strapi, { name }: Limit) {
  await asSystem(() => strapi.db.query(ATTEMPT).deleteMany({ where: { key: hashOf(name) } }));
}

/** The attempt succeeded, but failures of others with the same name still count. */
export function giveBack(strapi: Core.Strapi, { name, free }: Limit, now = Date.now()): Promise<void> {
  return withRow(strapi, name, now, async (row) => {
    const count = Math.max(0, row.count - 1);
    await update(strapi, row, { count, blockedUntil: count < free ? LONG_AGO : row.blockedUntil });
  });
}

/** Forgets names with which nobody tried for a day. */
export async function forgetAttempts(strapi: Core.Strapi, now = Date.now()) {
  const where = { lastAt: { $lt: new Date(now - MEMORY) } };
  await asSystem(() => strapi.db.query(ATTEMPT).deleteMany({ where }));
}

/** Does something with the row of a name while nobody else can: a whole office may sign in from one address at once. */
async function withRow<T>(
  strapi: Core.Strapi,
  name: string,
  now: number,
  work: (row: Row) => Promise<T>,
): Promise<T> {
  const key = hashOf(name);
  const table = strapi.db.query(ATTEMPT);
  const { tableName } = strapi.db.metadata.get(ATTEMPT);
  return asSystem(async () => {
    for (;;) {
      if ((await table.count({ where: { key } })) === 0) {
        const data = { key, count: 0, lastAt: new Date(now), blockedUntil: LONG_AGO };
        // Two at once: the unique index lets one through.
        await table.create({ data }).catch(() => null);
      }
      const done = await strapi.db.transaction(async ({ trx }) => {
        await strapi.db.connection(tableName).select('id').where({ key }).forUpdate().transacting(trx);
        const row: Row | null = await table.findOne({ where: { key } });
        return row && { answer: await work(row) };
      });
      // Somebody with the same name has just succeeded, and the row is gone.
      if (done) return done.answer;
    }
  });
}

/** What was typed as an account may be anything: only its hash is kept. */
function hashOf(name: string): string {
  return createHash('sha256').update(name).digest('base64');
}

function update(strapi: Core.Strapi, { id }: Row, data: object) {
  return strapi.db.query(ATTEMPT).update({ where: { id }, data });
}
