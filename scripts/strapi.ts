import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { ROOT, settings } from '@tovuti/core';
import { inTurn } from './in-turn.ts';

const require = createRequire(join(ROOT, 'cms/package.json'));

/**
 * Loads the compiled Strapi of `cms/` on this process's settings, without listening. Call `destroy()` on it when done.
 * Strapi reads its configuration from the working directory's environment, so one process loads one Strapi.
 */
export async function openStrapi(): Promise<Core.Strapi> {
  mkdirSync(join(settings.dataDir, 'public', 'uploads'), { recursive: true });
  process.env.STRAPI_TELEMETRY_DISABLED ??= 'true';
  const { createStrapi } = require('@strapi/strapi') as typeof import('@strapi/strapi');
  const appDir = join(ROOT, 'cms');
  return inTurn(() => createStrapi({ appDir, distDir: join(appDir, 'dist') }).load());
}
