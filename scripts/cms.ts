/** The CMS as a process of its own: `node scripts/cms.ts`. It stops cleanly on SIGINT and SIGTERM. */
import type { Core } from '@strapi/strapi';
import { TovutiError } from '@tovuti/core';
import { openStrapi } from './strapi.ts';

const strapi = await start();
process.send?.('listening');

async function start(): Promise<Core.Strapi> {
  try {
    const loaded = await openStrapi();
    await loaded.listen();
    return loaded;
  } catch (error) {
    console.error(error instanceof TovutiError ? error.message : error);
    process.exit(1);
  }
}

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
