import { join } from 'node:path';
import { ROOT } from '@tovuti/core';
import { run } from './run.ts';
import { onceFor } from './stamp.ts';

const LOCK = ['package-lock.json', 'tsconfig.json'];
/** Two packages have a `tsc`: 5.9 is for Strapi and Astro, which load it; this one takes a third of the time. */
export const TSC = '../typescript-7/bin/tsc';

/** The parts that are compiled before anything runs; each is compiled only when its sources have changed. */
export const setup = {
  /** Type declarations of `core`, then Strapi's own TypeScript. */
  cms: () =>
    onceFor(
      'cms',
      {
        inputs: [
          ...LOCK,
          'core/src/**',
          'core/tsconfig.json',
          'cms/config/**',
          'cms/src/**',
          'cms/tsconfig.json',
        ],
        output: 'cms/dist/src/index.js',
      },
      async () => {
        await run(TSC, ['-p', 'core']);
        await run(TSC, ['-p', 'cms']);
      },
    ),

  /** The admin in the browser; needs `cms`. */
  admin: () =>
    onceFor(
      'admin',
      {
        inputs: [
          ...LOCK,
          'cms/src/admin/**',
          // The reader of pasted HTML and the rules of links.
          'cms/src/platform/{rich-text,cleaning}/**',
          'cms/src/plugins/*/admin/**',
          'cms/src/words/**',
          'cms/package.json',
        ],
        output: 'cms/dist/build/index.html',
      },
      () => run('strapi', ['build'], { cwd: join(ROOT, 'cms') }),
    ),

  /** The one Astro build that renders every page of every institution. */
  templates: () =>
    onceFor(
      'templates',
      {
        inputs: [...LOCK, 'templates/src/**', 'templates/astro.config.ts', 'templates/package.json'],
        output: 'templates/dist/server/entry.mjs',
      },
      () => run('astro', ['build'], { cwd: join(ROOT, 'templates') }),
    ),
};
