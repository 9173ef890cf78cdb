/** Lets the time pass that failed attempts must wait; they stay counted. */
import { openStrapi } from '../../scripts/strapi.ts';

const strapi = await openStrapi();
const data = { blockedUntil: new Date(0) };
await strapi.db.query('plugin::accounts.attempt' as never).updateMany({ where: {}, data: data as never });
await strapi.destroy();
process.exit(0);
