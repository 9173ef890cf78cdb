import type { Core } from '@strapi/strapi';
import { sendNotices } from '../notices/queue';
import { runDue } from './run';

const EVERY_TEN_SECONDS = '*/10 * * * * *';

/**
 * Looks for what is due every ten seconds, wherever the CMS listens; scripts that only load Strapi run nothing. All that
 * is known is in the database, so a restart forgets nothing and runs what was missed.
 */
export function poll(strapi: Core.Strapi) {
  const tasks = { 'publishing-schedules': runDue, 'publishing-notices': sendNotices };
  for (const [name, work] of Object.entries(tasks)) {
    strapi.cron.add({ [name]: { task: oneAtATime(strapi, work), options: { rule: EVERY_TEN_SECONDS } } });
  }
}

function oneAtATime(strapi: Core.Strapi, work: (strapi: Core.Strapi) => Promise<void>) {
  let isBusy = false;
  return async () => {
    if (isBusy || !strapi.server.httpServer.listening) return;
    isBusy = true;
    try {
      await work(strapi);
    } finally {
      isBusy = false;
    }
  };
}
