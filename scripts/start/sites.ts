import type { Server } from 'node:http';
import { type Settings, TovutiError } from '@tovuti/core';
import { buildSites, runBuilder, serve, servePreviews } from '@tovuti/sites';
import { step } from '../steps.ts';
import { say } from '../words.ts';

/** Builds the sites that are behind, serves them all and the previews, and from then on builds what is published. */
export async function serveAndWatch(settings: Settings) {
  const summary = await step('buildingSites', (update) =>
    buildSites({
      onProgress: ({ done, total, pages }) => update(`${done}/${total}, ${pages} ${say('pages')}`),
    }),
  );
  const servers = await step('servingSites', () => Promise.all([serve(settings), servePreviews(settings)]));
  const stopping = new AbortController();
  const building = runBuilder({
    signal: stopping.signal,
    onOutcome: (outcome) =>
      console.log(
        outcome.ok ? `✓ ${outcome.code}` : new TovutiError(outcome.error.code, outcome.error.params).message,
      ),
    onTrouble: (error) => console.log(error ? error.message : say('cmsIsBack')),
  });
  return {
    failures: summary.failures.map(({ error }) => error.message),
    stop: async () => {
      stopping.abort();
      await Promise.all(servers.map(closeServer));
      await building;
    },
  };
}

function closeServer(server: Server): Promise<unknown> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
}
