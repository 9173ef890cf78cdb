import type { Page } from 'playwright-core';
import { accountOf, type Credentials } from './admin-api.ts';
import type { World } from './world.ts';

/** The admin is a large application, and the machine may be busy. */
export const PATIENCE = { timeout: 20_000 };

/** Signs in through the admin's own form, as the demonstration account with this role in this institution. */
export function signInAs(world: World, page: Page, role: string, tenant: string | null) {
  return signInWith(world, page, accountOf(world, role, tenant));
}

/** Signs in through the admin's own form. */
export async function signInWith(world: World, page: Page, { email, password }: Credentials) {
  await page.goto(`${world.cmsUrl}/admin`);
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL((url) => !url.pathname.includes('login'));
}
