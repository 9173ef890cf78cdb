import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accountOf, openSession } from '../support/admin-api.ts';
import { PATIENCE, signInAs } from '../support/admin-browser.ts';
import { proofIn } from '../support/admin-session.ts';
import { newVisit, openBrowser } from '../support/browser.ts';
import { mailsTo } from '../support/mails.ts';
import { freshCode, rememberSecret } from '../support/one-time-codes.ts';

const world = inject('world');
const EMAIL = 'mchapishaji.mpya@tovuti.example';
const PASSWORD = 'Dirisha chungwa mvua 5';
const TENDERS = '/admin/content-manager/collection-types/api::tender.tender';
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const heading = (page: Page) => page.locator('h1').textContent();
async function typeCode(page: Page) {
  await page.locator('input[name="code"]').fill(await freshCode(world, EMAIL));
  await page.keyboard.press('Enter');
}

describe('a publisher', () => {
  it('registers from the invitation, connects a phone and keeps the recovery codes', async () => {
    const administrator = await openSession(
      world,
      accountOf(world, 'institution-administrator', 'arusha-cc'),
    );
    const person = { email: EMAIL, firstname: 'Saida', lastname: 'Kweka', role: 'publisher' };
    await administrator('POST', '/tenancy/staff', person);
    const link = /\/auth\/register\?registrationToken=[0-9a-f]+/.exec(
      mailsTo(world, EMAIL).at(-1) ?? '',
    )?.[0];
    const { page, context } = await newVisit(browser, { locale: 'sw-TZ' });
    await page.goto(`${world.cmsUrl}/admin${link}`);
    await page.locator('input[name="password"]').fill('mfupi Sana 1');
    await page.locator('input[name="confirmPassword"]').fill('mfupi Sana 1');
    await page.locator('button[type="submit"]').click();
    await expect.poll(() => page.locator('body').textContent(), PATIENCE).toMatch(/Nenosiri ni fupi mno/);
    await page.locator('input[name="password"]').fill(PASSWORD);
    await page.locator('input[name="confirmPassword"]').fill(PASSWORD);
    await page.locator('button[type="submit"]').click();
    await expect.poll(() => heading(page), PATIENCE).toBe('Unganisha simu yako');
    await page.locator('[data-secret]').waitFor(PATIENCE);
    const secret = (await page.locator('[data-secret]').textContent()) ?? '';
    rememberSecret(world, EMAIL, secret.replace(/\s/g, ''));
    await typeCode(page);
    await page.locator('[data-recovery-codes]').waitFor(PATIENCE);
    expect(await page.locator('[data-recovery-codes]').textContent()).toMatch(
      /([a-z2-9]{6}-[a-z2-9]{6}){10}/,
    );
    await page.getByRole('button', { name: 'Nimezihifadhi, endelea' }).click();
    await page.waitForURL((url) => !url.pathname.includes('second-factor'), PATIENCE);
    await context.close();
  });

  it('signs in with a code, by keyboard, and arrives where they were going', async () => {
    const { page, context } = await newVisit(browser, { locale: 'sw-TZ' });
    await page.goto(`${world.cmsUrl}${TENDERS}`);
    await page.locator('input[name="email"]').fill(EMAIL);
    await page.locator('input[name="password"]').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await expect.poll(() => heading(page), PATIENCE).toBe('Andika namba ya uthibitisho');
    await page.locator('input[name="code"]').fill('000000');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('body').textContent(), PATIENCE).toMatch(/Namba si sahihi/);
    await typeCode(page);
    await expect.poll(() => heading(page), PATIENCE).toMatch(/Zabuni/);
    await page.goto(`${world.cmsUrl}/admin/second-factor`);
    await expect
      .poll(() => page.locator('main').textContent(), PATIENCE)
      .toMatch(/Namba za akiba zilizobaki: 10/);
    await expect.poll(() => page.locator('main').textContent(), PATIENCE).toMatch(/Kifaa hiki/);
    await context.close();
  });
});

it("an institution's administrator removes a colleague's verification on the staff page", async () => {
  const { page, context } = await newVisit(browser, { locale: 'sw-TZ' });
  await signInAs(world, page, 'institution-administrator', 'arusha-cc');
  await page.goto(`${world.cmsUrl}/admin/staff`);
  const row = page.locator('tr', { hasText: EMAIL });
  await row.getByRole('button', { name: 'Ondoa uthibitisho wa simu' }).click();
  await page.getByRole('alertdialog').getByRole('button').last().click();
  await expect.poll(() => mailsTo(world, EMAIL).at(-1), PATIENCE).toMatch(/ameondoa uthibitisho/);
  await context.close();
});

it('a person whose verification was removed confirms their e-mail before they connect a phone', async () => {
  const { page, context } = await newVisit(browser, { locale: 'sw-TZ' });
  await page.goto(`${world.cmsUrl}${TENDERS}`);
  await page.locator('input[name="email"]').fill(EMAIL);
  await page.locator('input[name="password"]').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect.poll(() => heading(page), PATIENCE).toBe('Unganisha simu yako');
  await page.getByRole('button', { name: 'Nitumie namba' }).click();
  await expect.poll(() => page.locator('main').textContent(), PATIENCE).toMatch(/Tumekutumia namba/);
  expect(await page.locator('[data-secret]').count()).toBe(0);
  await page.locator('input[name="code"]').fill(proofIn(world, EMAIL));
  await page.keyboard.press('Enter');
  await page.locator('[data-secret]').waitFor(PATIENCE);
  const secret = (await page.locator('[data-secret]').textContent()) ?? '';
  rememberSecret(world, EMAIL, secret.replace(/\s/g, ''));
  await typeCode(page);
  await page.locator('[data-recovery-codes]').waitFor(PATIENCE);
  await context.close();
});

it('reads on the own profile what a new password must be', async () => {
  const { page, context } = await newVisit(browser, { locale: 'sw-TZ' });
  await signInAs(world, page, 'author', 'arusha-cc');
  await page.goto(`${world.cmsUrl}/admin/me`);
  await page.getByRole('heading', { name: /Badili nenosiri: herufi 15/ }).waitFor(PATIENCE);
  await page.locator('input[name="password"]').fill('fupi');
  await page.getByRole('button', { name: 'Hifadhi' }).click();
  await page.getByText('Nenosiri ni fupi mno: liwe na herufi 15 au zaidi.').waitFor(PATIENCE);
  await context.close();
});
