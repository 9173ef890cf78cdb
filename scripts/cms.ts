/** The CMS as a process of its own: `node scripts/cms.ts`. It stops cleanly on SIGINT and SIGTERM. */
import { TovutiError } from '@tovuti/core';
import { serveJobs } from './jobs.ts';
import { openStrapi } from './strapi.ts';

await start();
process.send?.('listening');

async function start() {
  try {
    const strapi = await openStrapi();
    // A check of Strapi's that nobody waits for any more must not end the CMS for everybody.
    process.on('unhandledRejection', (reason) =>
      strapi.log.error(`nobody waits for what failed: ${stackOf(reason)}`),
    );
    await strapi.listen();
    serveJobs(strapi);
  } catch (error) {
    console.error(error instanceof TovutiError ? error.message : error);
    process.exit(1);
  }
}

const stackOf = (reason: unknown) =>
  reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);

// Whoever started it is gone: nobody would stop it later. At a signal Strapi ends itself, once.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
