import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { Child } from '../../scripts/child.ts';
import { PATIENCE, signInAs } from '../support/admin-browser.ts';
import { newVisit, openBrowser } from '../support/browser.ts';
import { pageOf, startBuilder, stopBuilder } from '../support/builders.ts';
import { NEWS, newsDesk } from '../support/workflow.ts';

const world = inject('world');
const CITY = 'arusha-cc';
const TITLE = 'Kivuko kipya chazinduliwa';
const shown = pageOf(world, CITY, '/habari/kivuko-kipya-chazinduliwa');

let browser: Browser;
let builder: Child;
beforeAll(async () => {
  browser = await openBrowser();
  builder = startBuilder(world);
});
afterAll(async () => {
  await browser?.close();
  if (builder) await stopBuilder(builder);
});

it('a publisher sees a page arrive on the site, and takes the site back and forth', async () => {
  const desk = await newsDesk(world, 'publisher', CITY);
  const document = await desk.write(TITLE);
  const { page, context } = await newVisit(browser, { locale: 'sw-TZ' });
  await signInAs(world, page, 'publisher', CITY);
  await page.goto(`${world.cmsUrl}/admin/content-manager/collection-types/${NEWS}/${document}`);
  await page.getByRole('button', { name: 'Chapisha', exact: true }).first().click(PATIENCE);
  const arrived = page.getByText(
    /Iko kwenye tovuti tangu \d+:\d\d:\d\d, sekunde [\d.]+ baada ya kubadilishwa/,
  );
  await arrived.waitFor(PATIENCE);
  const link = page.getByRole('link', { name: 'Fungua ukurasa' });
  expect(await link.getAttribute('href')).toMatch(/\/habari\/kivuko-kipya-chazinduliwa$/);
  expect(await shown()).toBe(`200 ${TITLE}`);

  await page.goto(`${world.cmsUrl}/admin/releases`);
  await page.getByText(`${TITLE}, /habari/kivuko-kipya-chazinduliwa (mpya)`).waitFor(PATIENCE);
  await page.getByRole('button', { name: 'Rudisha toleo hili' }).first().click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('button', { name: 'Rudisha toleo hili' }).click();
  await page.getByText(/Tovuti imerudishwa kwenye toleo \d+/).waitFor(PATIENCE);
  await expect.poll(shown, PATIENCE).toMatch(/^404/);
  await page.getByRole('button', { name: 'Endelea na toleo jipya' }).click();
  await expect.poll(shown, PATIENCE).toBe(`200 ${TITLE}`);
  await context.close();
});
