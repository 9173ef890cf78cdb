import { fileURLToPath } from 'node:url';
import node from '@astrojs/node';
import type { AstroIntegration } from 'astro';

/**
 * The Node adapter with a server entry of our own, which opens two doors to one build: `handler` renders a page on
 * demand (previews), `app` renders the same page to a string (static releases).
 */
export function staticAndOnDemand(): AstroIntegration {
  const base = node({ mode: 'middleware', experimentalDisableStreaming: true });
  const serverEntrypoint = fileURLToPath(new URL('./entry.ts', import.meta.url));
  return {
    name: 'static-and-on-demand',
    hooks: {
      ...base.hooks,
      'astro:config:done': (context) =>
        base.hooks['astro:config:done']?.({
          ...context,
          setAdapter: (adapter) => context.setAdapter({ ...adapter, serverEntrypoint }),
        }),
    },
  };
}
