import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { asSystem } from '../../platform/actor';
import { waitAfter } from './back-off';

const ATTEMPT = 'plugin::accounts.attempt';
/** Failures older than this no longer count. */
const MEMORY = 24 * 3_600_000;
const TRIES = 20;

/** What is counted, and how many failures cost nothing. */
export type Limit = { name: string; free: number };
type Row = { id: number; count: number; blockedUntil: string; lastAt: string };

/**
 * Counts an attempt before it is made, so that many at once are as slow as one after the other. Kept in the database: it
 * survives a restart, and all processes of the CMS share it.
 * @returns 0, or the milliseconds to wait before the next attempt is looked at
 */
export async function begin(strapi: Core.Strapi, { name, free }: Limit, now = Date.now()): Promise<number> {
  for (let tries = 0; tries < TRIES; tries++) {
    const row = await rowOf(strapi, name, now);
    const wait = new Date(row.blockedUntil).getTime() - now;
    if (wait > 0) return wait;
    const isForgotten = now - new Date(row.lastAt).getTime() > MEMORY;
    const count = (isForgotten ? 0 : row.count) + 1;
    const data = { count, lastAt: new Date(now), blockedUntil: new Date(now + waitAfter(count, free)) };
    // Whoever was faster has changed the count: look again.
    if (await update(strapi, { id: row.id, count: row.count }, data)) return 0;
  }
  return waitAfter(free, free);
}

/** The attempt succeeded: nothing is held against this name any more. */
export async function succeed(strapi: Core.Strapi, { name }: Limit) {
  await asSystem(() => strapi.db.query(ATTEMPT).deleteMany({ where: { key: hashOf(name) } }));
}

/** The attempt succeeded, but failures of others with the same name still count. */
export async function giveBack(strapi: Core.Strapi, { name, free }: Limit, now = Date.now()) {
  const row = await rowOf(strapi, name, now);
  const count = Math.max(0, row.count - 1);
  const blockedUntil = count < free ? new Date(now) : row.blockedUntil;
  await update(strapi, { id: row.id, count: row.count }, { count, blockedUntil });
}

/** Forgets names with which nobody tried for a day. */
export async function forgetAttempts(strapi: Core.Strapi, now = Date.now()) {
  const where = { lastAt: { $lt: new Date(now - MEMORY) } };
  await asSystem(() => strapi.db.query(ATTEMPT).deleteMany({ where }));
}

async function rowOf(strapi: Core.Strapi, name: string, now: number): Promise<Row> {
  const key = hashOf(name);
  return asSystem(async () => {
    const table = strapi.db.query(ATTEMPT);
    const known = await table.findOne({ where: { key } });
    if (known) return known;
    const data = { key, count: 0, lastAt: new Date(now), blockedUntil: new Date(now) };
    // Two at once: the unique index lets one through, and the other finds its row.
    return table.create({ data }).catch(() => table.findOne({ where: { key } }));
  });
}

/** What was typed as an account may be anything: only its hash is kept. */
function hashOf(name: string): string {
  return createHash('sha256').update(name).digest('base64');
}

async function update(strapi: Core.Strapi, where: object, data: object): Promise<boolean> {
  const { count } = await asSystem(() => strapi.db.query(ATTEMPT).updateMany({ where, data }));
  return count > 0;
}
