import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { settings } from '@tovuti/core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { SOON } from './soon.ts';
import type { World } from './world.ts';

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 900 };

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
];
/** What Chromium would set as it starts, while other threads of it read the environment, which may end it. */
const ENV = { DBUS_SESSION_BUS_ADDRESS: 'disabled:', FC_FONTATIONS: '1' };

/** The first of `CHROME_PATH`, an installed Chromium, and the one that npm carries. */
export async function openBrowser(): Promise<Browser> {
  const installed = settings.chromePath ?? findOnPath('chromium') ?? findOnPath('chromium-browser');
  const executablePath = installed ?? (await sparticuz.executablePath());
  // That path comes with settings of its own in the environment.
  return chromium.launch({ executablePath, args: ARGS, env: { ...process.env, ...ENV } });
}

function findOnPath(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** The address of a tenant's page as a browser types it. */
export function address(world: World, code: string, path: string): string {
  return `http://${code === 'portal' ? '' : `${code}.`}localhost:${world.sitesPort}${path}`;
}

export type Visit = { page: Page; context: BrowserContext; requests: string[]; errors: string[] };

/** A fresh browser window that notes every request it makes and every error in its console. */
export async function newVisit(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: DESKTOP, ...options });
  context.setDefaultTimeout(SOON.timeout);
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  return { page, context, requests, errors };
}
