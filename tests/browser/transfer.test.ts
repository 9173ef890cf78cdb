import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { PATIENCE, signInAs } from '../support/admin-browser.ts';
import { newVisit, openBrowser } from '../support/browser.ts';

const world = inject('world');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** Chooses a CSV table of questions and has it examined. */
async function examine(page: Page, buffer: Buffer) {
  await page.getByLabel('Maudhui yanatoka wapi?').click();
  await page.getByRole('option', { name: 'Jedwali la CSV' }).click();
  await page.getByLabel('Aina ya maudhui').click();
  await page.getByRole('option', { name: 'Swali', exact: true }).click();
  const file = { name: 'maswali.csv', mimeType: 'text/csv', buffer };
  await page.locator('input[name="source"]').setInputFiles(file);
  await page.getByRole('button', { name: 'Kagua kwanza' }).click();
}

const TABLE = 'Swali *,Jibu *\nKituo hufunguliwa saa ngapi?,Saa mbili asubuhi.\nSwali bila jibu,\n';

it('a publisher has a table examined, reads what is wrong with it, brings it in, and finds nothing new in it afterwards', async () => {
  const { page, context } = await newVisit(browser, { locale: 'sw-TZ' });
  await signInAs(world, page, 'publisher', 'arusha-cc');
  await page.goto(`${world.cmsUrl}/admin/transfer`);
  const words = () => page.locator('main').textContent();
  await page.getByRole('button', { name: 'Kagua kwanza' }).click(PATIENCE);
  await expect.poll(words, PATIENCE).toMatch(/Chagua faili kwanza/);
  await examine(page, Buffer.from(TABLE));
  await expect.poll(words, PATIENCE).toMatch(/Mstari wa 3, safu “Jibu”: lazima kujazwa/);
  expect(await words()).toMatch(/Ukaguzi huu unasubiri uamuzi wako/);
  await page.getByRole('button', { name: 'Ingiza sasa' }).click();
  await expect.poll(words, PATIENCE).toMatch(/Kilichoingizwa/);
  await examine(page, Buffer.from(TABLE));
  await expect.poll(words, PATIENCE).toMatch(/Hakuna cha kuingiza kutoka faili hili/);
  expect(await page.getByRole('button', { name: 'Ingiza sasa' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Funga' }).click();
  await examine(page, Buffer.from('%PDF-1.7 si jedwali'));
  await expect.poll(words, PATIENCE).toMatch(/Hili ni faili la PDF/);
  await page.goto(
    `${world.cmsUrl}/admin/content-manager/collection-types/api::faq.faq?_q=Kituo%20hufunguliwa`,
  );
  await expect
    .poll(() => page.locator('tbody').textContent(), PATIENCE)
    .toMatch(/Kituo hufunguliwa saa ngapi/);
  await context.close();
});
