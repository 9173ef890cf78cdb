import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accountOf } from '../support/admin-api.ts';
import { newVisit, openBrowser } from '../support/browser.ts';

const world = inject('world');
/** The admin is a large application, and the machine may be busy. */
const PATIENCE = { timeout: 20_000 };
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

async function signIn(page: Page, role: string, tenant: string) {
  const { email, password } = accountOf(world, role, tenant);
  await page.goto(`${world.cmsUrl}/admin`);
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL((url) => !url.pathname.includes('login'));
}

describe('an author of arusha-cc', () => {
  it('sees content types, columns and help in Swahili, and only their own documents', async () => {
    const { page, context } = await newVisit(browser, { locale: 'sw-TZ' });
    await signIn(page, 'author', 'arusha-cc');
    await page.goto(`${world.cmsUrl}/admin/content-manager/collection-types/api::tender.tender`);
    await expect.poll(() => page.locator('h1').textContent(), PATIENCE).toMatch(/Zabuni/);
    await expect.poll(() => page.locator('tbody tr').count(), PATIENCE).toBeGreaterThan(2);
    await page.locator('tbody tr').first().click();
    await expect.poll(() => page.locator('form').textContent(), PATIENCE).toMatch(/Mfano/);
    await context.close();
  });

  it('writes a news article and saves it as a draft', async () => {
    const { page, context } = await newVisit(browser, { locale: 'sw-TZ' });
    await signIn(page, 'author', 'arusha-cc');
    await page.goto(
      `${world.cmsUrl}/admin/content-manager/collection-types/api::news-article.news-article/create`,
    );
    // The form starts again when the last of its data has come.
    await page.waitForLoadState('networkidle');
    await page.locator('input[name="title"]').fill('Barabara ya Njiro yakamilika');
    await page
      .getByRole('button', { name: /^(Hifadhi|Save)/ })
      .first()
      .click();
    await page.waitForURL(/news-article\/[a-z0-9]{20,}/);
    await expect
      .poll(() => page.locator('input[name="slug"]').inputValue())
      .toBe('barabara-ya-njiro-yakamilika');
    await context.close();
  });
});

describe("an institution's administrator", () => {
  it('invites a colleague from the staff page', async () => {
    const { page, context } = await newVisit(browser, { locale: 'sw-TZ' });
    await signIn(page, 'institution-administrator', 'arusha-cc');
    await page.goto(`${world.cmsUrl}/admin/staff`);
    await page.locator('input[name="firstname"]').fill('Neema');
    await page.locator('input[name="lastname"]').fill('Mushi');
    await page.locator('input[name="email"]').fill('neema@tovuti.example');
    await page.getByRole('button', { name: 'Tuma mwaliko' }).click();
    await expect.poll(() => page.locator('tbody').textContent(), PATIENCE).toMatch(/neema@tovuti\.example/);
    await expect.poll(() => page.locator('tbody').textContent(), PATIENCE).toMatch(/Amealikwa/);
    await page.goto(`${world.cmsUrl}/admin/workplace`);
    await expect.poll(() => page.locator('main').textContent(), PATIENCE).toMatch(/Unaifanyia kazi sasa/);
    await context.close();
  });
});
