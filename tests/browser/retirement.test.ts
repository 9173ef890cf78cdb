import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type AdminApi, accountOf, openSession } from '../support/admin-api.ts';
import { PATIENCE, signInAs } from '../support/admin-browser.ts';
import { newVisit, openBrowser } from '../support/browser.ts';

const world = inject('world');
const FAQ = 'api::faq.faq';
const TITLE = 'Nani hutoa vibali vya zamani?';
let browser: Browser;
let api: AdminApi;
let id: string;

beforeAll(async () => {
  browser = await openBrowser();
  api = await openSession(world, accountOf(world, 'publisher', 'arusha-cc'));
  const path = `/content-manager/collection-types/${FAQ}`;
  const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'Ofisi ya biashara.' }] }];
  id = (await api('POST', path, { title: TITLE, body })).body.data.documentId;
  await api('POST', `${path}/${id}/actions/publish`, {});
});
afterAll(() => browser?.close());

const state = async () =>
  (await api('GET', `/publishing/retirement/${FAQ}/${id}?locale=sw`)).body.retirement as {
    kind: string;
  } | null;

async function openForm(page: Page) {
  await page.goto(`${world.cmsUrl}/admin/content-manager/collection-types/${FAQ}/${id}`);
  await page.waitForLoadState('networkidle');
  await expect.poll(() => page.locator('h1').textContent(), PATIENCE).toContain(TITLE);
}

/** While the form is still being filled it may close the menu again. */
async function openDialog(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Ondoa kwenye tovuti' });
  const open = async () => {
    const patience = { timeout: 3000 };
    await page.getByRole('button', { name: 'Vitendo zaidi' }).last().click(patience);
    await page.getByRole('menuitem', { name: 'Ondoa kwenye tovuti', exact: true }).click(patience);
  };
  await expect
    .poll(async () => {
      if (!(await dialog.isVisible())) await open().catch(() => page.keyboard.press('Escape'));
      return dialog.isVisible();
    }, PATIENCE)
    .toBe(true);
  return dialog;
}

describe('a publisher', () => {
  it('is asked how a page leaves the site, and puts it back with one press', async () => {
    const { page, context } = await newVisit(browser, { locale: 'sw-TZ' });
    await signInAs(world, page, 'publisher', 'arusha-cc');
    await openForm(page);
    const dialog = await openDialog(page);
    await dialog.getByRole('radio', { name: /hautumiki tena/ }).click();
    const confirm = dialog.getByRole('button', { name: 'Weka taarifa' });
    await confirm.click();
    await dialog.getByText('Andika taarifa kwa wasomaji kwanza.').waitFor(PATIENCE);
    await dialog.getByRole('textbox').fill('Vibali hivi sasa vinatolewa na BRELA.');
    await confirm.click();
    await expect.poll(state, PATIENCE).toMatchObject({ kind: 'withdrawn' });
    const restore = page.getByRole('button', { name: 'Rudisha kwenye tovuti' });
    await restore.click(PATIENCE);
    await expect.poll(state, PATIENCE).toBeNull();
    // The form is loaded anew, and has nothing left to put back.
    await expect.poll(() => restore.count(), PATIENCE).toBe(0);
    await page.waitForLoadState('networkidle');
    expect(await restore.count()).toBe(0);
    await context.close();
  });

  it('sees in the list what is to be reviewed, and says that it is still right', async () => {
    const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    await api('PUT', `/publishing/reviews/${FAQ}/${id}`, { locale: 'sw', reviewOn: day });
    const { page, context } = await newVisit(browser, { locale: 'sw-TZ' });
    await signInAs(world, page, 'publisher', 'arusha-cc');
    await page.goto(`${world.cmsUrl}/admin/reviews`);
    const row = page.locator('tbody tr', { hasText: TITLE });
    await row.getByRole('button', { name: 'Bado ni sahihi' }).click(PATIENCE);
    await expect.poll(() => row.count(), PATIENCE).toBe(0);
    await context.close();
  });
});
