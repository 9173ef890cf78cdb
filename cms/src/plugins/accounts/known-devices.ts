import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { asSystem } from '../../platform/actor';
import { tell } from './tell';

const KNOWN_DEVICE = 'plugin::accounts.known-device';
const YEAR = 365 * 86_400_000;
type Person = { id: number; email: string; firstname: string | null };
type Facts = { device: string; address: string };

/** True for a browser in which this account has signed in before. The browser's own random id says so. */
export async function isKnownDevice(strapi: Core.Strapi, email: string, deviceId: unknown): Promise<boolean> {
  if (typeof deviceId !== 'string' || !email) return false;
  const account = await asSystem(() => strapi.db.query('admin::user').findOne({ where: { email } }));
  if (!account) return false;
  const where = { user: account.id, hash: hashOf(deviceId) };
  return (await asSystem(() => strapi.db.query(KNOWN_DEVICE).count({ where }))) > 0;
}

/** Remembers the browser of a sign-in. The person is told of one that is not their first. */
export async function noteDevice(strapi: Core.Strapi, person: Person, deviceId: string, facts: Facts) {
  await asSystem(async () => {
    const table = strapi.db.query(KNOWN_DEVICE);
    const own = { user: person.id, hash: hashOf(deviceId) };
    const seenAt = new Date();
    const { count } = await table.updateMany({ where: own, data: { seenAt } });
    if (count) return;
    const isFirst = !(await table.count({ where: { user: person.id } }));
    // Two sign-ins at once: the unique index lets one of them note it.
    await table.create({ data: { ...own, seenAt } }).catch(() => null);
    if (!isFirst) await tell(strapi, person, 'new-device', facts);
  });
}

/** Forgets browsers in which nobody signed in for a year. */
export async function forgetDevices(strapi: Core.Strapi, now = Date.now()) {
  const where = { seenAt: { $lt: new Date(now - YEAR) } };
  await asSystem(() => strapi.db.query(KNOWN_DEVICE).deleteMany({ where }));
}

function hashOf(deviceId: string): string {
  return createHash('sha256').update(deviceId).digest('base64');
}
