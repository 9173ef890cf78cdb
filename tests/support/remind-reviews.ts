/**
 * Lets the first of the month come, to two processes at once: institutions are reminded of what is to be reviewed. Prints
 * how many messages that put into the queue.
 */
import { openStrapi } from '../../scripts/strapi.ts';

const strapi = await openStrapi();
const { remind } = strapi.plugin('publishing').service('reviews');
const queued = (): Promise<{ id: number }[]> =>
  strapi.db
    .query('plugin::publishing.notice' as never)
    .findMany({ where: { mail: 'review-reminder' } as never });
const before = new Set((await queued()).map(({ id }) => id));
await Promise.all([remind(), remind()]);
const added = (await queued()).filter(({ id }) => !before.has(id));
console.log(`added: ${added.length}`);
await strapi.destroy();
process.exit(0);
