/** Takes the pictures of the editor's handbook anew, in a small system of its own: `npm run handbook`. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '@tovuti/core';
import { openBrowser } from '../tests/support/browser.ts';
import { prepareWorld } from '../tests/support/world.ts';
import { listening, startChild } from './child.ts';
import { takePictures } from './handbook/take-pictures.ts';

const folder = join(ROOT, 'docs/handbook/pictures');
mkdirSync(folder, { recursive: true });
const world = await prepareWorld(['afya']);
const { dataDir, env } = world;
const seed = startChild('scripts/seed.ts', { log: join(dataDir, 'seed.log'), env });
if ((await seed.ended) !== 0) throw new Error(seed.lastLines());
const cms = startChild('scripts/cms.ts', { log: join(dataDir, 'cms.log'), env });
if (!(await listening(cms))) throw new Error(cms.lastLines());
const build = startChild('sites/src/cli.ts', { args: ['build'], log: join(dataDir, 'build.log'), env });
if ((await build.ended) !== 0) throw new Error(build.lastLines());
const browser = await openBrowser();
try {
  await takePictures(world, browser, folder);
} finally {
  await browser.close();
  cms.process.kill('SIGTERM');
  await cms.ended;
  rmSync(dataDir, { recursive: true, force: true });
}
