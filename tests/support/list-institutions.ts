/** Starts Strapi as the CMS does and prints its institutions and how many news articles each has, one line of JSON. */
import { openStrapi } from '../../scripts/strapi.ts';

const strapi = await openStrapi();
const rows = await strapi.db.query('api::institution.institution').findMany({
  select: ['code', 'nameSw', 'retired'],
  orderBy: { code: 'asc' },
});
const news = await strapi.db.query('api::news-article.news-article').findMany({ select: ['tenant'] });
const documentsOf = (code: string) => news.filter(({ tenant }) => tenant === code).length;
await strapi.destroy();
console.log(
  JSON.stringify(
    rows.map(({ code, nameSw, retired }) => ({ code, nameSw, retired, documents: documentsOf(code) })),
  ),
);
process.exit(0);
