import type { Core } from '@strapi/strapi';
import { settings } from '@tovuti/core';
import { asSystem } from '../../platform/actor';
import { sendMail } from '../../platform/send-mail';
import { ACTIVITY } from './activity';
import { MEMBERSHIP, membershipsOf, syncPerson } from './memberships';

const DAY = 86_400_000;
export const IDLE_DAYS = 90;
/** How long after the warning an account may still be saved by signing in. */
export const GRACE_DAYS = 14;

type Activity = { user: number };

/** Accounts that nobody used for 90 days are warned by e-mail and, when that does not help, suspended. */
export async function suspendIdle(strapi: Core.Strapi, now = new Date()) {
  const before = (days: number) => new Date(now.getTime() - days * DAY);
  await asSystem(async () => {
    const table = strapi.db.query(ACTIVITY);
    const expired: Activity[] = await table.findMany({ where: { warnedAt: { $lt: before(GRACE_DAYS) } } });
    for (const { user } of expired) await suspend(strapi, user);
    const idle: Activity[] = await table.findMany({
      where: { seenAt: { $lt: before(IDLE_DAYS) }, warnedAt: null },
    });
    for (const { user } of idle) {
      if (await warn(strapi, user)) await table.update({ where: { user }, data: { warnedAt: now } });
    }
  });
}

async function suspend(strapi: Core.Strapi, user: number) {
  const active = (await membershipsOf(strapi, user)).filter(({ state }) => state === 'active');
  // One by one: each institution's audit trail keeps its own.
  for (const { id } of active) {
    await strapi.db.query(MEMBERSHIP).update({ where: { id }, data: { state: 'suspended' } });
  }
  await syncPerson(strapi, user);
}

async function warn(strapi: Core.Strapi, user: number): Promise<boolean> {
  const account = await strapi.db.query('admin::user').findOne({ where: { id: user, isActive: true } });
  if (!account) return false;
  const values = { name: account.firstname ?? '', days: String(GRACE_DAYS), link: settings.adminUrl };
  await sendMail(strapi, account.email, 'idle-warning', values);
  return true;
}
