/** The CMS as a process of its own: `node scripts/cms.ts`. It stops cleanly on SIGINT and SIGTERM. */
import { openStrapi } from './strapi.ts';

const strapi = await openStrapi();
await strapi.listen();
process.send?.('listening');

let isStopping = false;
async function stop() {
  if (isStopping) return;
  isStopping = true;
  await strapi.destroy();
  process.exit(0);
}
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
// Whoever started it is gone: nobody would stop it later.
process.on('disconnect', stop);
