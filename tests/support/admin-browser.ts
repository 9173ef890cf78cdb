import type { Page } from 'playwright-core';
import { accountOf } from './admin-api.ts';
import { type Credentials, deviceOf, fullSession } from './admin-session.ts';
import { SOON } from './soon.ts';
import type { World } from './world.ts';

/** The admin is a large application, and the machine may be busy. */
export const PATIENCE = { timeout: SOON.timeout };

/**
 * Gives a window the session of the demonstration account with this role in this institution, as its browser would have kept
 * it, with the second factor passed where the account has one; the next page that it opens is the person's. Most tests are
 * not about signing in, and the admin takes seconds to load.
 */
export async function signInAs(world: World, page: Page, role: string, tenant: string | null) {
  const account = accountOf(world, role, tenant);
  await page.addInitScript(keepDevice, deviceOf(account.email));
  const token = await fullSession(world, account);
  const cookie = { name: 'jwtToken', value: String(token), domain: '127.0.0.1', path: '/admin' };
  await page.context().addCookies([cookie]);
}

/** Fills in the form that the window shows, and waits until it has led on; for accounts without a second factor. */
export async function signInByForm(page: Page, { email, password }: Credentials) {
  await page.evaluate(keepDevice, deviceOf(email));
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL((url) => !url.pathname.includes('login'));
}

/** The same device each time: nobody is mailed about a new one. */
const keepDevice = (id: string) => localStorage.setItem('strapi.admin.deviceId', id);
