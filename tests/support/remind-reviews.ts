/** Lets the first of the month come, to two processes at once: institutions are reminded of what is to be reviewed. */
import { openStrapi } from '../../scripts/strapi.ts';

const strapi = await openStrapi();
const { remind } = strapi.plugin('publishing').service('reviews');
await Promise.all([remind(), remind()]);
await strapi.destroy();
process.exit(0);
