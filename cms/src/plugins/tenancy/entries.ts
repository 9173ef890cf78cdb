import type { Core } from '@strapi/strapi';
import { asSystem } from '../../platform/actor';
import { isKnownTenant } from './institutions';
import { refusal } from './refusal';

const ENTRY = 'plugin::tenancy.entry';
const MINUTE = 60_000;
const MINUTES = { min: 5, max: 480 };
const REASON = { min: 10, max: 500 };

/** A platform administrator inside an institution, for a stated reason and a limited time. The rows are never deleted. */
export type Entry = { id: number; user: number; tenant: string; reason: string; until: string };

/** The entry that is open now. */
export async function openEntry(strapi: Core.Strapi, user: number): Promise<Entry | null> {
  const where = { user, leftAt: null, until: { $gt: new Date() } };
  return asSystem(() => strapi.db.query(ENTRY).findOne({ where, orderBy: { id: 'desc' } }));
}

export async function enteredBy(strapi: Core.Strapi, user: number): Promise<string[]> {
  const entry = await openEntry(strapi, user);
  return entry ? [entry.tenant] : [];
}

/**
 * Lets a platform administrator into one institution; whatever they were in before, they leave.
 * @param minutes from 5 to 480
 * @throws `entry-reason`, `entry-minutes` or `tenant-unknown`
 */
export async function enter(
  strapi: Core.Strapi,
  user: number,
  { tenant, reason, minutes }: { tenant?: unknown; reason?: unknown; minutes?: unknown },
) {
  const text = typeof reason === 'string' ? reason.trim() : '';
  if (text.length < REASON.min || text.length > REASON.max) throw refusal('entry-reason');
  const length = Number(minutes);
  if (!(length >= MINUTES.min && length <= MINUTES.max)) throw refusal('entry-minutes');
  const code = typeof tenant === 'string' ? tenant : '';
  if (!(await isKnownTenant(strapi, code))) throw refusal('tenant-unknown', { code });
  await leave(strapi, user);
  const until = new Date(Date.now() + length * MINUTE);
  const data = { user, tenant: code, reason: text, until };
  await asSystem(() => strapi.db.query(ENTRY).create({ data }));
}

export async function leave(strapi: Core.Strapi, user: number) {
  const where = { user, leftAt: null };
  await asSystem(() => strapi.db.query(ENTRY).updateMany({ where, data: { leftAt: new Date() } }));
}
