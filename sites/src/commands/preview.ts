import { settings } from '@tovuti/core';
import { defineCommand } from 'citty';
import { servePreviews } from '../preview/server.ts';
import { say } from './words.ts';

export const preview = defineCommand({
  meta: { name: 'preview', description: say('preview') },
  async run() {
    const server = await servePreviews();
    const stop = () => {
      server.close();
      server.closeIdleConnections();
    };
    process.once('SIGINT', stop).once('SIGTERM', stop);
    console.log(say('previewing', { url: settings.previewUrl }));
  },
});
