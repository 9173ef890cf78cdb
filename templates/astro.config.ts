import { defineConfig } from 'astro/config';
import { staticAndOnDemand } from './src/adapter/adapter.ts';

// Astro signs the props of server islands with a key that is random in every build. There are no server islands
// here, so nothing is ever signed: a fixed key keeps two builds of the same source byte-identical.
process.env.ASTRO_KEY ??= 'A'.repeat(43).concat('=');

/** The last Chrome for Android 4.4 is 81. */
const OLDEST_BROWSERS = ['chrome80', 'firefox78', 'safari13.1'];

export default defineConfig({
  output: 'server',
  adapter: staticAndOnDemand(),
  session: false,
  trailingSlash: 'never',
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  // The sites' Content-Security-Policy refuses inline scripts and styles: every asset is a file of its own.
  // Phones that get no more updates keep the browser they have: without this, widths and margins are written in a form
  // that only those from 2022 on understand.
  vite: { build: { assetsInlineLimit: 0, target: OLDEST_BROWSERS, cssTarget: OLDEST_BROWSERS } },
});
