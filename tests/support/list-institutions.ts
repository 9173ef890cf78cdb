/** Starts Strapi as the CMS does and prints its institutions, one line of JSON. */
import { openStrapi } from '../../scripts/strapi.ts';

const strapi = await openStrapi();
const rows = await strapi.db.query('api::institution.institution').findMany({
  select: ['code', 'nameSw', 'retired'],
  orderBy: { code: 'asc' },
});
await strapi.destroy();
console.log(JSON.stringify(rows.map(({ code, nameSw, retired }) => ({ code, nameSw, retired }))));
process.exit(0);
