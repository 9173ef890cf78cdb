/** Writes one document the way an editor would, into a database without demonstration content. */
import { openStrapi } from '../../scripts/strapi.ts';

const strapi = await openStrapi();
const data = { tenant: 'afya', title: 'Habari ya kweli', date: '2026-11-20' };
await strapi.documents('api::news-article.news-article' as never).create({ data: data as never });
await strapi.destroy();
process.exit(0);
