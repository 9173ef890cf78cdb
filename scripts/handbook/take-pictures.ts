import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { signInAs } from '../../tests/support/admin-browser.ts';
import { DESKTOP } from '../../tests/support/browser.ts';
import type { World } from '../../tests/support/world.ts';
import { SCENES, type Scene } from './scenes.ts';

const PATIENCE = { timeout: 60_000 };

/** One window for each role; every scene becomes `<folder>/<name>.png`. */
export async function takePictures(world: World, browser: Browser, folder: string) {
  for (const [role, scenes] of Map.groupBy(SCENES, (scene) => scene.role)) {
    const context = await browser.newContext({ viewport: DESKTOP, locale: 'sw-TZ' });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE.timeout);
    if (role) await signInAs(world, page, role, 'afya');
    for (const scene of scenes) await takePicture(world, page, scene, folder);
    await context.close();
  }
}

async function takePicture(world: World, page: Page, { name, path, prepare }: Scene, folder: string) {
  await page.goto(`${world.cmsUrl}/admin${path}`);
  await page.locator('h1, h2').first().waitFor(PATIENCE);
  await prepare?.(page);
  await page.waitForLoadState('networkidle');
  // Pictures fade in, and the first message of an empty list stands for a moment before its rows.
  await page.waitForTimeout(1500);
  const picture = await page.screenshot();
  // A screen has few colours: a palette makes it a third of the size.
  await sharp(picture)
    .png({ palette: true, colours: 64, compressionLevel: 9 })
    .toFile(join(folder, `${name}.png`));
}
