/** Publishes five news articles of `udsm` at the same moment and prints how its content version was counted. */
import { openStrapi } from '../../scripts/strapi.ts';

const strapi = await openStrapi();
const publish = (number: number) =>
  strapi.documents('api::news-article.news-article').create({
    locale: 'sw',
    status: 'published',
    data: {
      tenant: 'udsm',
      title: `Habari ${number}`,
      slug: `habari-${number}`,
      date: '2026-11-24',
    } as never,
  });
const five = [1, 2, 3, 4, 5];
// Connections that must be opened first would let the publications begin one after the other.
await Promise.all(five.map(() => strapi.db.transaction(() => strapi.db.query('admin::user').count())));
await Promise.all(five.map(publish));
const versions = await strapi.db
  .query('plugin::publishing.content-version')
  .findMany({ select: ['version'], where: { tenant: 'udsm' } });
const changes = await strapi.db
  .query('plugin::publishing.change' as never)
  .findMany({ select: ['version'] as never, where: { tenant: 'udsm' } as never });
const sorted = changes.map(({ version }) => version).sort();
console.log(JSON.stringify({ versions: versions.map(({ version }) => version), changes: sorted }));
// Connections that were opened beside the pool's own would make an orderly end wait for what nobody needs.
process.exit(0);
