import { createApp } from 'astro/app/entrypoint';

export { handler } from '@astrojs/node/server.js';

/** The compiled app, for rendering pages to strings: whole pages are written to files, so nothing is streamed. */
export const app = createApp({ streaming: false });
