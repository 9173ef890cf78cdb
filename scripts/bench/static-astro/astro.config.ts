import { defineConfig } from 'astro/config';

/** The peer: the same templates, built as one static site the way Astro's documentation says. */
export default defineConfig({
  output: 'static',
  outDir: process.env.BENCH_OUT ?? 'dist',
  build: { format: 'file', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
});
