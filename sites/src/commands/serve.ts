import { log, settings } from '@tovuti/core';
import { defineCommand } from 'citty';
import { loadRenderer } from '../render/app.ts';
import { serve as serveSites } from '../serve/server.ts';
import { say } from './words.ts';

export const serve = defineCommand({
  meta: { name: 'serve', description: say('serve') },
  async run() {
    const renderer = loadRenderer().catch((error: Error) => {
      // Sites are served all the same: lists are shown whole where somebody searches without JavaScript.
      log.warn({ reason: error.message }, 'searches are not answered');
      return null;
    });
    const server = await serveSites(settings, renderer);
    const stop = () => {
      server.close();
      server.closeIdleConnections();
    };
    process.once('SIGINT', stop).once('SIGTERM', stop);
    console.log(say('serving', { url: `http://localhost:${settings.sitesPort}/` }));
  },
});
