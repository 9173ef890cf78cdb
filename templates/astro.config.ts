import { defineConfig } from 'astro/config';
import { staticAndOnDemand } from './src/adapter/adapter.ts';

// Astro signs the props of server islands with a key that is random in every build. There are no server islands
// here, so nothing is ever signed: a fixed key keeps two builds of the same source byte-identical.
process.env.ASTRO_KEY ??= 'A'.repeat(43).concat('=');

export default defineConfig({
  output: 'server',
  adapter: staticAndOnDemand(),
  session: false,
  trailingSlash: 'never',
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  // The sites' Content-Security-Policy refuses inline scripts and styles: every asset is a file of its own.
  vite: { build: { assetsInlineLimit: 0 } },
});
