/** Lets the time of a preview grant pass: `expire-grant <id>`. */
import { openStrapi } from '../../scripts/strapi.ts';

const id = Number(process.argv[2]);
const strapi = await openStrapi();
const data = { until: new Date(Date.now() - 1000) };
await strapi.db
  .query('plugin::preview.grant' as never)
  .update({ where: { id } as never, data: data as never });
await strapi.destroy();
process.exit(0);
