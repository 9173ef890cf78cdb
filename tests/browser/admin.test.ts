import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { PATIENCE, signInAs } from '../support/admin-browser.ts';
import { newVisit, openBrowser } from '../support/browser.ts';

const world = inject('world');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** Where Strapi would tell of its version, its edition and its prices. */
async function seesOwnSettings(page: Page) {
  await page.goto(`${world.cmsUrl}/admin/settings/application-infos`);
  await page.locator('main').getByRole('link', { name: 'Usalama wa akaunti' }).waitFor(PATIENCE);
  expect(await page.locator('main').textContent()).not.toMatch(/Strapi|Node|edition|v?5\.\d/i);
}

describe('an author of arusha-cc', () => {
  it('sees content types, columns and help in Swahili, and only their own documents', async () => {
    const { page, context } = await newVisit(browser, { locale: 'sw-TZ' });
    await signInAs(world, page, 'author', 'arusha-cc');
    await page.goto(`${world.cmsUrl}/admin/content-manager/collection-types/api::tender.tender`);
    await expect.poll(() => page.locator('h1').textContent(), PATIENCE).toMatch(/Zabuni/);
    await expect.poll(() => page.locator('tbody tr').count(), PATIENCE).toBeGreaterThan(2);
    await page.locator('tbody tr').first().click();
    await expect.poll(() => page.locator('form').textContent(), PATIENCE).toMatch(/Mfano/);
    await seesOwnSettings(page);
    await context.close();
  });

  it('writes a news article and saves it as a draft', async () => {
    const { page, context } = await newVisit(browser, { locale: 'sw-TZ' });
    await signInAs(world, page, 'author', 'arusha-cc');
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
    await signInAs(world, page, 'institution-administrator', 'arusha-cc');
    await page.goto(`${world.cmsUrl}/admin/staff`);
    await page.locator('input[name="firstname"]').fill('Neema');
    await page.locator('input[name="lastname"]').fill('Mushi');
    await page.locator('input[name="email"]').fill('neema@tovuti.example');
    await page.getByRole('button', { name: 'Tuma mwaliko' }).click();
    await expect.poll(() => page.locator('tbody').textContent(), PATIENCE).toMatch(/neema@tovuti\.example/);
    await expect.poll(() => page.locator('tbody').textContent(), PATIENCE).toMatch(/Amealikwa/);
    await page.goto(`${world.cmsUrl}/admin/workplace`);
    await expect.poll(() => page.locator('main').textContent(), PATIENCE).toMatch(/Unaifanyia kazi sasa/);
    await page.goto(`${world.cmsUrl}/admin/staff`);
    await page.getByText('Huwezi kubadilisha nafasi yako mwenyewe').waitFor(PATIENCE);
    await seesOwnSettings(page);
    await context.close();
  });
});

describe("an institution's administrator, afterwards", () => {
  it('finds the invitation in the audit trail', async () => {
    const { page, context } = await newVisit(browser, { locale: 'sw-TZ' });
    await signInAs(world, page, 'institution-administrator', 'arusha-cc');
    await page.goto(`${world.cmsUrl}/admin/audit-trail`);
    const row = page.locator('tbody tr', { hasText: 'neema@tovuti.example' });
    await expect.poll(() => row.first().textContent(), PATIENCE).toMatch(/Mwandishi · Amealikwa/);
    await page.locator('input[name="account"]').fill('hayupo@tovuti.example');
    await page.getByRole('button', { name: 'Onyesha' }).click();
    await expect.poll(() => page.locator('main').textContent(), PATIENCE).toMatch(/Hakuna tukio/);
    await context.close();
  });
});

describe('a platform administrator', () => {
  it('enters an institution with a reason, works there, and leaves it', async () => {
    const { page, context } = await newVisit(browser, { locale: 'sw-TZ' });
    await signInAs(world, page, 'platform-administrator', null);
    await page.goto(`${world.cmsUrl}/admin/workplace`);
    await page.locator('input[name="search"]').fill('karatu');
    await page.getByRole('combobox').first().click();
    await page.getByRole('option', { name: /Karatu/ }).click();
    await page.locator('textarea[name="reason"]').fill('Kusaidia kurekebisha zabuni');
    await page.getByRole('button', { name: 'Ingia kwenye taasisi' }).click();
    await page.waitForURL((url) => !url.pathname.includes('workplace'));
    await page.goto(`${world.cmsUrl}/admin/content-manager/collection-types/api::tender.tender`);
    await expect.poll(() => page.locator('tbody tr').count(), PATIENCE).toBeGreaterThan(2);
    await page.goto(`${world.cmsUrl}/admin/workplace`);
    await expect
      .poll(() => page.locator('main').textContent(), PATIENCE)
      .toMatch(/Sababu: Kusaidia kurekebisha zabuni/);
    await page.getByRole('button', { name: 'Toka kwenye taasisi' }).click();
    await page.waitForURL((url) => !url.pathname.includes('workplace'));
    // Without an institution there is no site, and the page says so.
    await page.goto(`${world.cmsUrl}/admin/releases`);
    await page.getByText('Hujachagua taasisi ya kufanyia kazi').waitFor(PATIENCE);
    await context.close();
  });
});
