import type { Core } from '@strapi/strapi';
import { loadTenants, settings, type Tenant } from '@tovuti/core';
import { dayOf } from '../../../platform/day';
import { notify } from '../notices/queue';
import { publishersOf } from '../workflow/people';
import { dueReviews } from './reviews';

/** On the first of each month at eight, in East Africa Time. */
export function remindMonthly(strapi: Core.Strapi) {
  const options = { rule: '0 0 8 1 * *', tz: 'Africa/Dar_es_Salaam' };
  strapi.cron.add({ 'publishing-reviews': { task: () => remind(strapi), options } });
}

/**
 * Tells the publishers of each institution how much of its content is past its review day. Every CMS process has the same
 * clock: the database lets one of them remind an institution in a month.
 */
export async function remind(strapi: Core.Strapi, now = new Date()) {
  const month = dayOf(now).slice(0, 7);
  for (const tenant of loadTenants(settings.tenantsFile)) {
    const isOurs = { tenant: tenant.code, $or: [{ remindedIn: null }, { remindedIn: { $ne: month } }] };
    const table = strapi.db.query('plugin::publishing.content-version');
    const { count } = await table.updateMany({ where: isOurs, data: { remindedIn: month } });
    if (count > 0) await remindOne(strapi, tenant, now);
  }
}

async function remindOne(strapi: Core.Strapi, { code, name }: Tenant, now: Date) {
  const due = (await dueReviews(strapi, code, now)).filter(({ isDue }) => isDue);
  if (due.length === 0) return;
  const values = {
    count: String(due.length),
    institution: name.sw,
    institutionEn: name.en,
    link: `${settings.adminUrl}/reviews`,
  };
  await notify(strapi, code, await publishersOf(strapi, code), 'review-reminder', values);
}
