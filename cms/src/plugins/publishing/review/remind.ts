import type { Core } from '@strapi/strapi';
import { loadTenants, settings } from '@tovuti/core';
import { notify } from '../notices/queue';
import { publishersOf } from '../workflow/people';
import { dueReviews } from './reviews';

/** Tells the publishers of each institution how much of its content is past its review day. */
export async function remind(strapi: Core.Strapi, now = new Date()) {
  for (const { code, name } of loadTenants(settings.tenantsFile)) {
    const due = (await dueReviews(strapi, code, now)).filter(({ isDue }) => isDue);
    if (due.length === 0) continue;
    const values = {
      count: String(due.length),
      institution: name.sw,
      institutionEn: name.en,
      link: `${settings.adminUrl}/reviews`,
    };
    await notify(strapi, code, await publishersOf(strapi, code), 'review-reminder', values);
  }
}

/** On the first of each month at eight, in East Africa Time. */
export function remindMonthly(strapi: Core.Strapi) {
  const options = { rule: '0 0 8 1 * *', tz: 'Africa/Dar_es_Salaam' };
  strapi.cron.add({ 'publishing-reviews': { task: () => remind(strapi), options } });
}
