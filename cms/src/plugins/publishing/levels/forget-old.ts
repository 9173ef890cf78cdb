import type { Core } from '@strapi/strapi';

const DAY = 86_400_000;
/** A builder whose snapshot is older fetches everything. */
const CHANGES_DAYS = 90;
const RELEASES_DAYS = 400;

/** Forgets changes that every builder has long seen, and releases that nobody can go back to any more. */
export async function forgetOld(strapi: Core.Strapi, now = Date.now()) {
  const before = (days: number) => ({ $lt: new Date(now - days * DAY) });
  await strapi.db
    .query('plugin::publishing.change' as never)
    .deleteMany({ where: { at: before(CHANGES_DAYS) } as never });
  await strapi.db
    .query('plugin::publishing.release' as never)
    .deleteMany({ where: { liveAt: before(RELEASES_DAYS) } as never });
}

/** Every night, in East Africa Time. */
export function forgetNightly(strapi: Core.Strapi) {
  const options = { rule: '0 50 3 * * *', tz: 'Africa/Dar_es_Salaam' };
  strapi.cron.add({ 'publishing-forget-old': { task: () => forgetOld(strapi), options } });
}
