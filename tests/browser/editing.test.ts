import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type AdminApi, accountOf, openSession } from '../support/admin-api.ts';
import { PATIENCE, signInAs } from '../support/admin-browser.ts';
import { newVisit, openBrowser } from '../support/browser.ts';

const world = inject('world');
const CONTENT = '/content-manager/collection-types';
const NEWS = 'api::news-article.news-article';
const PAGE = 'api::page.page';
let browser: Browser;
let author: AdminApi;
let publisher: AdminApi;

beforeAll(async () => {
  browser = await openBrowser();
  author = await openSession(world, accountOf(world, 'author', 'afya'));
  publisher = await openSession(world, accountOf(world, 'publisher', 'afya'));
});
afterAll(() => browser?.close());

async function make(type: string, data: object): Promise<string> {
  return (await author('POST', `${CONTENT}/${type}?locale=sw`, data)).body.data.documentId;
}
const stored = async (type: string, id: string) =>
  (await author('GET', `${CONTENT}/${type}/${id}?locale=sw`)).body.data;
const addressOf = (type: string, id: string) =>
  `${world.cmsUrl}/admin${CONTENT}/${type}/${id}?plugins[i18n][locale]=sw`;
async function whole(page: Page) {
  await page.locator('input[name="title"]').waitFor(PATIENCE);
  // The form starts again when the last of its data has come.
  await page.waitForLoadState('networkidle');
}
const save = (page: Page) =>
  page
    .getByRole('button', { name: /^Hifadhi$/ })
    .first()
    .click();
const title = (page: Page) => page.locator('input[name="title"]');
const autosaved = (page: Page, text: string) =>
  expect.poll(() => page.evaluate(() => JSON.stringify({ ...localStorage })), PATIENCE).toContain(text);

it('a related document opens as a form of its own, which meets what a colleague saved meanwhile', async () => {
  const parent = await make(PAGE, { title: 'Ukurasa mzazi wa uhusiano' });
  const child = await make(PAGE, {
    title: 'Ukurasa mtoto wa uhusiano',
    parent: { connect: [{ documentId: parent }] },
  });
  const { page, context } = await newVisit(browser, { locale: 'sw-TZ' });
  await signInAs(world, page, 'author', 'afya');
  await page.goto(addressOf(PAGE, child));
  await whole(page);
  const opened = context.waitForEvent('page', PATIENCE);
  await page.getByRole('link', { name: 'Ukurasa mzazi wa uhusiano' }).click(PATIENCE);
  const related = await opened;
  await whole(related);
  const change = { title: 'Ukurasa mzazi uliobadilishwa' };
  expect((await publisher('PUT', `${CONTENT}/${PAGE}/${parent}?locale=sw`, change)).status).toBe(200);
  await title(related).fill('Ukurasa mzazi wa mwandishi');
  await save(related);
  const dialog = related.getByRole('dialog');
  await expect.poll(() => dialog.textContent(), PATIENCE).toMatch(/Juma Kileo/);
  expect(await stored(PAGE, parent)).toMatchObject(change);
  await context.close();
});

describe('text that was not saved', () => {
  it('of a document that never was is offered when the next one is begun', async () => {
    const { page, context } = await newVisit(browser, { locale: 'sw-TZ' });
    await signInAs(world, page, 'author', 'afya');
    await page.goto(addressOf(NEWS, 'create'));
    await whole(page);
    await title(page).fill('Habari ambayo haijawahi kuhifadhiwa');
    await autosaved(page, 'Habari ambayo haijawahi kuhifadhiwa');
    await page.close({ runBeforeUnload: false });
    const again = await context.newPage();
    await again.goto(addressOf(NEWS, 'create'));
    await whole(again);
    const offer = again.getByRole('dialog');
    await expect.poll(() => offer.textContent(), PATIENCE).toMatch(/hayajahifadhiwa/);
    await offer.getByRole('button', { name: 'Rejesha' }).click();
    await expect.poll(() => title(again).inputValue(), PATIENCE).toBe('Habari ambayo haijawahi kuhifadhiwa');
    await again.locator('input[name="date"]').fill('20/11/2026');
    await again.keyboard.press('Tab');
    await save(again);
    await again.waitForURL((url) => !url.pathname.endsWith('/create'), PATIENCE);
    // What was saved is not offered to the next one.
    await again.goto(addressOf(NEWS, 'create'));
    await whole(again);
    expect(await again.getByRole('dialog').count()).toBe(0);
    await context.close();
  });
});
