import type { Core } from '@strapi/strapi';
import { about } from '../notices/about';
import { notify } from '../notices/queue';
import { publishersOf } from '../workflow/people';
import { trail } from '../workflow/trail';
import { formatMoment } from './moments';
import { changeSchedule, type Schedule } from './schedules';

/** Unapproved text never goes live: the publication waits, and those who may publish are told. */
export async function hold(strapi: Core.Strapi, row: Schedule) {
  if (!(await changeSchedule(strapi, row, { state: 'held', claim: null }))) return;
  await trail(strapi, 'schedule-held', row.tenant, row);
  await tellPublishers(strapi, row, 'schedule-held');
}

export async function tellPublishers(
  strapi: Core.Strapi,
  row: Schedule,
  mail: 'schedule-held' | 'schedule-failed',
  reason = '',
) {
  const people = [row.user, ...(await publishersOf(strapi, row.tenant))];
  await notify(strapi, row.tenant, people, mail, {
    ...about(strapi, row),
    moment: formatMoment(row.at),
    reason,
  });
}
