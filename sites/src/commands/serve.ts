import { settings } from '@tovuti/core';
import { defineCommand } from 'citty';
import { serve as serveSites } from '../serve/server.ts';
import { say } from './words.ts';

export const serve = defineCommand({
  meta: { name: 'serve', description: say('serve') },
  async run() {
    const server = await serveSites(settings);
    const stop = () => {
      server.close();
      server.closeIdleConnections();
    };
    process.once('SIGINT', stop).once('SIGTERM', stop);
    console.log(say('serving', { url: `http://localhost:${settings.sitesPort}/` }));
  },
});
