import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type AdminApi, accountOf, openSession } from '../support/admin-api.ts';
import { PATIENCE, signInAs, signInByForm } from '../support/admin-browser.ts';
import { newVisit, openBrowser, PHONE } from '../support/browser.ts';

const world = inject('world');
const NEWS = 'api::news-article.news-article';
const CONTENT = `/content-manager/collection-types/${NEWS}`;
let browser: Browser;
let author: AdminApi;

beforeAll(async () => {
  browser = await openBrowser();
  author = await openSession(world, accountOf(world, 'author', 'afya'));
});
afterAll(() => browser?.close());

const paragraph = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];

async function makeNews(title: string): Promise<string> {
  const data = {
    title,
    date: '2026-11-20',
    summary: 'Muhtasari wa awali',
    body: paragraph('Mwili wa awali'),
  };
  return (await author('POST', `${CONTENT}?locale=sw`, data)).body.data.documentId;
}
const stored = async (id: string) => (await author('GET', `${CONTENT}/${id}?locale=sw`)).body.data;

const addressOf = (id: string) => `${world.cmsUrl}/admin${CONTENT}/${id}?plugins[i18n][locale]=sw`;
async function openForm(page: Page, id: string) {
  await page.goto(addressOf(id));
  await page.locator('input[name="title"]').waitFor(PATIENCE);
  // The form starts again when the last of its data has come.
  await page.waitForLoadState('networkidle');
}
const save = (page: Page) =>
  page
    .getByRole('button', { name: /^Hifadhi$/ })
    .first()
    .click();
/** Text is kept in the browser a second after the last key. */
const autosaved = (page: Page, text: string) =>
  expect.poll(() => page.evaluate(() => JSON.stringify({ ...localStorage })), PATIENCE).toContain(text);

describe('two people at one document', () => {
  it('the second to save is told, sees the difference, merges and loses nothing', async () => {
    const id = await makeNews('Barabara mpya');
    const first = await newVisit(browser, { locale: 'sw-TZ' });
    const second = await newVisit(browser, { locale: 'sw-TZ', viewport: PHONE });
    await signInAs(world, first.page, 'publisher', 'afya');
    await signInAs(world, second.page, 'author', 'afya');
    await openForm(first.page, id);
    await openForm(second.page, id);
    await first.page.locator('textarea[name="summary"]').fill('Muhtasari wa mchapishaji');
    await save(first.page);
    await expect.poll(async () => (await stored(id)).summary, PATIENCE).toBe('Muhtasari wa mchapishaji');

    const { page } = second;
    await page.locator('input[name="title"]').fill('Barabara mpya ya lami');
    await save(page);
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.textContent(), PATIENCE).toMatch(/Juma Kileo/);
    await expect.poll(() => dialog.locator('ins').allTextContents(), PATIENCE).toContain('mchapishaji');
    expect(await stored(id)).toMatchObject({ title: 'Barabara mpya' });
    await dialog.getByRole('button', { name: 'Unganisha' }).click();
    await expect
      .poll(() => page.locator('textarea[name="summary"]').inputValue(), PATIENCE)
      .toBe('Muhtasari wa mchapishaji');
    await expect
      .poll(() => page.locator('input[name="title"]').inputValue(), PATIENCE)
      .toBe('Barabara mpya ya lami');
    await save(page);
    await expect.poll(async () => (await stored(id)).title, PATIENCE).toBe('Barabara mpya ya lami');
    expect(await stored(id)).toMatchObject({ summary: 'Muhtasari wa mchapishaji' });
    await first.context.close();
    await second.context.close();
  });
});

describe('text that was not saved', () => {
  it('has rich text and field groups in it', async () => {
    const page = 'api::page.page';
    const blocks = [{ __component: 'block.text', body: paragraph('Aya ya awali') }];
    const { body } = await author('POST', `/content-manager/collection-types/${page}?locale=sw`, {
      title: 'Ukurasa wenye sehemu',
      blocks,
    });
    const path = `/content-manager/collection-types/${page}/${body.data.documentId}`;
    const visit = await newVisit(browser, { locale: 'sw-TZ' });
    await signInAs(world, visit.page, 'author', 'afya');
    await writeInBlock(visit.page, path, ' na neno jipya');
    await autosaved(visit.page, 'Aya ya awali na neno jipya');
    await visit.page.close({ runBeforeUnload: false });
    const again = await visit.context.newPage();
    await again.goto(`${world.cmsUrl}/admin${path}?plugins[i18n][locale]=sw`);
    const dialog = again.getByRole('dialog');
    await expect.poll(() => dialog.locator('ins').allTextContents(), PATIENCE).toContain(' na neno jipya');
    await dialog.getByRole('button', { name: 'Rejesha' }).click();
    await save(again);
    const text = async () => (await author('GET', `${path}?locale=sw`)).text;
    await expect.poll(text, PATIENCE).toContain('Aya ya awali na neno jipya');
    await visit.context.close();
  });

  it('survives a closed tab', async () => {
    const id = await makeNews('Kichupo kilichofungwa');
    const { page, context } = await newVisit(browser, { locale: 'sw-TZ' });
    await signInAs(world, page, 'author', 'afya');
    await openForm(page, id);
    await page.locator('input[name="title"]').fill('Maandishi yasiyohifadhiwa');
    await autosaved(page, 'Maandishi yasiyohifadhiwa');
    await page.close({ runBeforeUnload: false });

    const again = await context.newPage();
    await openForm(again, id);
    const dialog = again.getByRole('dialog');
    await expect.poll(() => dialog.textContent(), PATIENCE).toMatch(/hayajahifadhiwa/);
    await dialog.getByRole('button', { name: 'Rejesha' }).click();
    await expect
      .poll(() => again.locator('input[name="title"]').inputValue(), PATIENCE)
      .toBe('Maandishi yasiyohifadhiwa');
    await save(again);
    await expect.poll(async () => (await stored(id)).title, PATIENCE).toBe('Maandishi yasiyohifadhiwa');
    await again.reload();
    await again.locator('input[name="title"]').waitFor(PATIENCE);
    await again.waitForLoadState('networkidle');
    expect(await again.getByRole('dialog').count()).toBe(0);
    await context.close();
  });

  it('survives an expired login, and no other account of the computer sees it', async () => {
    const id = await makeNews('Kipindi kilichoisha');
    const { page, context } = await newVisit(browser, { locale: 'sw-TZ' });
    await signInAs(world, page, 'author', 'afya');
    await openForm(page, id);
    await page.locator('input[name="title"]').fill('Nilikuwa naandika');
    await autosaved(page, 'Nilikuwa naandika');
    page.on('dialog', (dialog) => dialog.accept());
    await expireLogin(page, id);
    await signInAs(world, page, 'publisher', 'afya');
    await openForm(page, id);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await expireLogin(page, id);
    await signInByForm(page, accountOf(world, 'author', 'afya'));
    await page
      .getByRole('dialog')
      .getByText(/hayajahifadhiwa/)
      .waitFor(PATIENCE);
    await page.goto(`${world.cmsUrl}/admin`);
    await expect
      .poll(() => page.locator('#main-content').textContent(), PATIENCE)
      .toMatch(/Nilikuwa naandika/);
    await openForm(page, id);
    await page.getByRole('dialog').getByRole('button', { name: 'Rejesha' }).click(PATIENCE);
    await expect
      .poll(() => page.locator('input[name="title"]').inputValue(), PATIENCE)
      .toBe('Nilikuwa naandika');
    await context.close();
  });
});

/** What Tiptap keeps on its element. */
type Editor = {
  state: {
    doc: { content: { size: number }; textBetween(from: number, to: number): string };
    selection: { to: number };
  };
};

/** Opens the first field group of a page and writes at the end of its rich text. */
async function writeInBlock(page: Page, path: string, text: string) {
  await page.goto(`${world.cmsUrl}/admin${path}?plugins[i18n][locale]=sw`);
  await page.locator('input[name="title"]').waitFor(PATIENCE);
  await page.waitForLoadState('networkidle');
  await page.locator('button[aria-expanded="false"]:has-text("Maandishi")').first().click();
  const editor = page.locator('[contenteditable="true"]').first();
  await editor.click(PATIENCE);
  await page.keyboard.press('Control+End');
  // The editor follows the caret a moment later: it writes where it knows that nothing stands behind.
  const behindCaret = (element: Element) => {
    const { doc, selection } = (element as Element & { editor: Editor }).editor.state;
    return doc.textBetween(selection.to, doc.content.size);
  };
  await expect.poll(() => editor.evaluate(behindCaret), PATIENCE).toBe('');
  await page.keyboard.type(text);
}

/** The form's address without a login: Strapi asks for one. */
async function expireLogin(page: Page, id: string) {
  await page.context().clearCookies();
  await page.goto(addressOf(id));
  await page.waitForURL(/auth\/login/, PATIENCE);
}

describe('the page of versions', () => {
  it('compares and restores', async () => {
    const id = await makeNews('Toleo la kwanza');
    await author('PUT', `${CONTENT}/${id}?locale=sw`, {
      title: 'Toleo la pili',
      body: paragraph('Mwili mpya'),
    });
    const { page, context } = await newVisit(browser, { locale: 'sw-TZ' });
    await signInAs(world, page, 'author', 'afya');
    await openForm(page, id);
    await page.getByRole('link', { name: /Matoleo yote/ }).click();
    await expect.poll(() => page.locator('main del').allTextContents(), PATIENCE).toContain('wa awali');
    await page.getByRole('button', { name: 'Angalia toleo la 1' }).click();
    await page.getByRole('button', { name: 'Rejesha toleo' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Rejesha toleo' }).click();
    await expect.poll(async () => (await stored(id)).title, PATIENCE).toBe('Toleo la kwanza');
    await expect.poll(() => page.locator('main').textContent(), PATIENCE).toMatch(/Toleo la 1 limerejeshwa/);
    await context.close();
  });
});
