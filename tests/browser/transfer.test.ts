import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { PATIENCE, signInAs } from '../support/admin-browser.ts';
import { newVisit, openBrowser } from '../support/browser.ts';

const world = inject('world');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const TABLE = 'Swali *,Jibu *\nKituo hufunguliwa saa ngapi?,Saa mbili asubuhi.\nSwali bila jibu,\n';

it('a publisher has a table examined, reads what is wrong with it, and brings it in', async () => {
  const { page, context } = await newVisit(browser, { locale: 'sw-TZ' });
  await signInAs(world, page, 'publisher', 'arusha-cc');
  await page.goto(`${world.cmsUrl}/admin/transfer`);
  await page.getByLabel('Maudhui yanatoka wapi?').click();
  await page.getByRole('option', { name: 'Jedwali la CSV' }).click();
  await page.getByLabel('Aina ya maudhui').click();
  await page.getByRole('option', { name: 'Swali', exact: true }).click();
  await page
    .locator('input[name="source"]')
    .setInputFiles({ name: 'maswali.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) });
  await page.getByRole('button', { name: 'Kagua kwanza' }).click();
  await expect
    .poll(() => page.locator('main').textContent(), PATIENCE)
    .toMatch(/Mstari wa 3, safu “Jibu”: lazima kujazwa/);
  await page.getByRole('button', { name: 'Ingiza sasa' }).click();
  await expect.poll(() => page.locator('main').textContent(), PATIENCE).toMatch(/Kilichoingizwa/);
  await page.goto(
    `${world.cmsUrl}/admin/content-manager/collection-types/api::faq.faq?_q=Kituo%20hufunguliwa`,
  );
  await expect
    .poll(() => page.locator('tbody').textContent(), PATIENCE)
    .toMatch(/Kituo hufunguliwa saa ngapi/);
  await context.close();
});
