/** Lets the first of the month come: institutions are reminded of what is to be reviewed. */
import { openStrapi } from '../../scripts/strapi.ts';

const strapi = await openStrapi();
await strapi.plugin('publishing').service('reviews').remind();
await strapi.destroy();
process.exit(0);
