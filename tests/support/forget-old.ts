/** Lets a hundred days pass for the log of changes. */
import { openStrapi } from '../../scripts/strapi.ts';

const strapi = await openStrapi();
await strapi
  .plugin('publishing')
  .service('levels')
  .forgetOld(Date.now() + 100 * 86_400_000);
await strapi.destroy();
process.exit(0);
