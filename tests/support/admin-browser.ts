import type { Page } from 'playwright-core';
import { accountOf } from './admin-api.ts';
import { type Credentials, deviceOf, fullSession } from './admin-session.ts';
import { secretOf } from './one-time-codes.ts';
import { SOON } from './soon.ts';
import type { World } from './world.ts';

/** The admin is a large application, and the machine may be busy. */
export const PATIENCE = { timeout: SOON.timeout };

/** Signs in through the admin's own form, as the demonstration account with this role in this institution. */
export function signInAs(world: World, page: Page, role: string, tenant: string | null) {
  return signInWith(world, page, accountOf(world, role, tenant));
}

/**
 * Signs in through the admin's own form. An account with a second factor takes over a session that has passed it, as its
 * browser would have kept it: a code works once, and there is one every 30 seconds.
 */
export async function signInWith(world: World, page: Page, credentials: Credentials) {
  const { email, password } = credentials;
  await page.addInitScript((id) => localStorage.setItem('strapi.admin.deviceId', id), deviceOf(email));
  if (secretOf(world, email)) {
    const token = await fullSession(world, credentials);
    const cookie = { name: 'jwtToken', value: String(token), domain: '127.0.0.1', path: '/admin' };
    await page.context().addCookies([cookie]);
    await page.goto(`${world.cmsUrl}/admin`);
    await page.locator('nav').first().waitFor(PATIENCE);
    return;
  }
  await page.goto(`${world.cmsUrl}/admin`);
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL((url) => !url.pathname.includes('login'));
}
