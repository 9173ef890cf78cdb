import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { accountOf, openSession } from '../support/admin-api.ts';
import { PATIENCE, signInAs } from '../support/admin-browser.ts';
import { newVisit, openBrowser, PHONE } from '../support/browser.ts';

const world = inject('world');
const NEWS = 'api::news-article.news-article';
const list = `/content-manager/collection-types/${NEWS}`;
const TITLE = 'Daraja la Kijenge lakamilika';
let browser: Browser;
let documentId: string;

beforeAll(async () => {
  browser = await openBrowser();
  const author = await openSession(world, accountOf(world, 'author', 'arusha-cc'));
  const created = await author('POST', list, { title: TITLE, date: '2026-11-20', summary: 'Muhtasari' });
  documentId = created.body.data.documentId;
  const english = { title: 'Kijenge bridge is complete', slug: 'kijenge-bridge', date: '2026-11-20' };
  await author('PUT', `${list}/${documentId}?locale=en`, english);
});
afterAll(() => browser?.close());

const frameOf = (page: Page) => page.frameLocator('iframe');
const frameWidth = (page: Page) => page.locator('iframe').evaluate((frame) => getComputedStyle(frame).width);

it('an author sees a draft as on a computer and a telephone, in both languages, and shares it', async () => {
  const { page, context } = await newVisit(browser, { locale: 'sw-TZ' });
  await signInAs(world, page, 'author', 'arusha-cc');
  await page.goto(`${world.cmsUrl}/admin${list}/${documentId}?plugins[i18n][locale]=sw`);
  await page.getByRole('link', { name: 'Hakiki', exact: true }).click(PATIENCE);
  const heading = frameOf(page).locator('main h1');
  await expect.poll(() => heading.textContent(), PATIENCE).toBe(TITLE);
  expect(await frameWidth(page)).toBe('1280px');
  await page.getByRole('button', { name: 'Simu' }).click();
  await expect.poll(() => frameWidth(page), PATIENCE).toBe('360px');
  await frameOf(page).locator('details summary').first().click();
  await page.getByRole('button', { name: 'English', exact: true }).click();
  await expect.poll(() => heading.textContent(), PATIENCE).toBe('Kijenge bridge is complete');

  await page.getByRole('button', { name: 'Shiriki kwa kiungo' }).click();
  await page.getByRole('button', { name: 'Tengeneza kiungo' }).click();
  const url = await page.getByLabel('Kiungo kipya').inputValue(PATIENCE);
  const guest = await newVisit(browser, { viewport: PHONE });
  await guest.page.goto(url);
  expect(await guest.page.locator('main h1').textContent()).toBe('Kijenge bridge is complete');
  expect(await guest.page.locator('.hakikisho').textContent()).toMatch(/Preview: this is a draft/);
  await guest.page.getByRole('link', { name: 'Kiswahili' }).click();
  expect(await guest.page.locator('main h1').textContent()).toBe(TITLE);
  expect(guest.errors).toEqual([]);

  await page.getByRole('button', { name: 'Sitisha' }).click();
  await expect.poll(() => page.getByText('Viungo vinavyofanya kazi (0)').count(), PATIENCE).toBe(1);
  await guest.page.reload();
  expect(await guest.page.locator('h1').textContent()).toBe('Kiungo hiki hakifanyi kazi');
  await guest.context.close();
  await context.close();
});

it('an author with unsaved changes is told to save first', async () => {
  const { page, context } = await newVisit(browser, { locale: 'sw-TZ' });
  await signInAs(world, page, 'author', 'arusha-cc');
  await page.goto(`${world.cmsUrl}/admin${list}/${documentId}?plugins[i18n][locale]=sw`);
  await page.getByRole('link', { name: 'Hakiki', exact: true }).waitFor(PATIENCE);
  await page.locator('input[name="title"]').fill(`${TITLE} leo`);
  const help = page.getByText('Hifadhi kwanza mabadiliko yako');
  await expect.poll(() => help.count(), PATIENCE).toBe(1);
  await context.close();
});
