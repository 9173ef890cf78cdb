import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { violationsOf } from '../support/axe.ts';
import { address, DESKTOP, newVisit, openBrowser, PHONE } from '../support/browser.ts';
import { SOON } from '../support/soon.ts';

const world = inject('world');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** One page of each template, on institutions of different kinds. */
const PAGES = [
  ['portal', '/'],
  ['portal', '/en'],
  ['utumishi', '/'],
  ['arusha-cc', '/'],
  ['mnh', '/en'],
  ['karatu-dc', '/huduma'],
  ['afya', '/zabuni'],
  ['bunge', '/viongozi'],
  ['udsm', '/en/publications'],
  ['afya', '/takwimu'],
  ['tanroads', '/wasiliana'],
  ['afya', '/tafuta'],
  ['arusha-cc', '/ramani-ya-tovuti'],
  ['afya', '/haipo-kabisa'],
] as const;

describe.each(PAGES)('%s%s', (code, path) => {
  it('fits a phone and a desktop, is accessible, and asks no third party', async () => {
    for (const viewport of [PHONE, DESKTOP]) {
      const { page, context, requests, errors } = await newVisit(browser, { viewport });
      const expected = path.includes('haipo') ? 404 : 200;
      const response = await page.goto(address(world, code, path));
      expect(response?.status()).toBe(expected);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      expect(await violationsOf(page)).toEqual([]);
      const origin = new URL(page.url()).origin;
      expect(requests.filter((url) => !url.startsWith(origin))).toEqual([]);
      expect(errors.filter((text) => !text.includes(String(expected)))).toEqual([]);
      await context.close();
    }
  });
});

describe('the language switch', () => {
  it('lands on the same document', async () => {
    const { page, context } = await newVisit(browser);
    // No other test publishes here, in one language only.
    await page.goto(address(world, 'karatu-dc', '/habari'));
    await page.locator('main a[href^="/habari/"]').first().click();
    const swahili = await page.locator('h1').textContent();
    await page.locator('a[hreflang="en"][lang="en"]').first().click();
    expect(new URL(page.url()).pathname).toMatch(/^\/en\/news\/./);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('h1').textContent()).not.toBe(swahili);
    await page.locator('a[hreflang="sw"][lang="sw"]').first().click();
    expect(await page.locator('h1').textContent()).toBe(swahili);
    await context.close();
  });
});

describe('without a network', () => {
  it('what was read can be read again, and nothing else; with one it is as it is now', async () => {
    const { page, context } = await newVisit(browser, { viewport: PHONE });
    const read = async (path: string) => {
      await page.goto(address(world, 'afya', path));
      return page.locator('h1').textContent();
    };
    const first = await read('/kuhusu');
    const isKept = (path: string) =>
      page.evaluate(async (asked) => Boolean(await caches.match(asked, { ignoreVary: true })), path);
    await expect.poll(() => isKept('/kuhusu'), SOON).toBe(true);
    const second = await read('/wasiliana');
    await expect.poll(() => isKept('/wasiliana'), SOON).toBe(true);
    await context.setOffline(true);
    expect(await read('/kuhusu')).toBe(first);
    expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px');
    expect(await read('/wasiliana')).toBe(second);
    await expect(page.goto(address(world, 'afya', '/huduma'))).rejects.toThrow();
    await context.setOffline(false);
    expect((await page.goto(address(world, 'afya', '/huduma')))?.fromServiceWorker()).toBe(true);
    await context.close();
  });
});

describe('without JavaScript', () => {
  it('the portal is narrowed by category and by region', async () => {
    const { page, context } = await newVisit(browser, { javaScriptEnabled: false, viewport: PHONE });
    await page.goto(address(world, 'portal', '/'));
    const all = await page.locator('main').textContent();
    expect(all).toContain('Wizara ya Afya');
    await page.locator('main summary', { hasText: 'Mkoa' }).first().click();
    await page.locator('main a[href="/mikoa/arusha"]').first().click();
    const arusha = await page.locator('main').textContent();
    expect(arusha).toContain('Halmashauri ya Jiji la Arusha');
    expect(arusha).not.toContain('Chuo Kikuu cha Dar es Salaam');
    await context.close();
  });

  it('a search from the header is answered, and one that finds nothing offers ways on', async () => {
    const { page, context } = await newVisit(browser, {
      javaScriptEnabled: false,
      viewport: { ...PHONE, width: 320 },
    });
    await page.goto(`${address(world, 'arusha-cc', '/tafuta')}?q=LESENI`);
    const links = await page.locator('#entries li').allInnerTexts();
    expect(links.length).toBeGreaterThan(0);
    for (const text of links) expect(text).toMatch(/\bleseni/i);
    expect(await page.getByRole('status').innerText()).toContain(String(links.length));
    expect(await page.locator('main input').inputValue()).toBe('LESENI');
    expect(await page.title()).toContain('LESENI');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);

    await page.goto(`${address(world, 'arusha-cc', '/tafuta')}?q=${encodeURIComponent('<b>zzzz"')}`);
    expect(await page.locator('#entries li').count()).toBe(0);
    expect(await page.locator('main input').inputValue()).toBe('<b>zzzz"');
    const hrefs = await page
      .locator('.nothing-found a')
      .evaluateAll((nodes) => nodes.map((node) => (node as HTMLAnchorElement).href));
    expect(hrefs.length).toBeGreaterThan(2);
    for (const href of hrefs) expect((await page.goto(href))?.status()).toBe(200);
    await context.close();
  });

  it('the whole list says that it is, for whom the search does not answer', async () => {
    const { page, context } = await newVisit(browser, { javaScriptEnabled: false, viewport: PHONE });
    await page.goto(address(world, 'portal', '/'));
    expect(await page.locator('main noscript').innerText()).toContain('Hii ni orodha yote');
    await context.close();
  });

  it('the menu of a phone opens, and every entry leads somewhere', async () => {
    const { page, context } = await newVisit(browser, { javaScriptEnabled: false, viewport: PHONE });
    await page.goto(address(world, 'arusha-cc', '/'));
    const menu = page.getByRole('navigation', { name: 'Menyu kuu' });
    await menu.locator('summary, label').first().click();
    const links = menu.getByRole('link');
    expect(await links.count()).toBeGreaterThan(5);
    expect(await links.first().isVisible()).toBe(true);
    const hrefs = await links.evaluateAll((nodes) => nodes.map((node) => (node as HTMLAnchorElement).href));
    for (const href of hrefs) expect((await page.goto(href))?.status()).toBe(200);
    await context.close();
  });
});

describe('with a keyboard', () => {
  it('the first stop skips to the content', async () => {
    const { page, context } = await newVisit(browser);
    await page.goto(address(world, 'afya', '/'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).hash, SOON).toBe('#main');
    await context.close();
  });
});

describe('the portal', () => {
  it.each([
    ['university', ['udsm.ac.tz']],
    ['UDSM', ['udsm.ac.tz']],
    ['Arusha City', ['arushacc.go.tz']],
    ['hakuna kabisa', []],
  ])('finds the same for %s with JavaScript and without', async (query, domains) => {
    const found = async (javaScriptEnabled: boolean) => {
      const { page, context } = await newVisit(browser, { javaScriptEnabled, viewport: PHONE });
      await page.goto(address(world, 'portal', '/'));
      const field = page.locator('main').getByRole('searchbox');
      await field.fill(query);
      // Once the island is there, the list narrows while one types.
      if (!javaScriptEnabled) await field.press('Enter');
      const status = page.getByRole('status');
      await expect.poll(() => status.innerText(), SOON).not.toBe('');
      const entries = await page.locator('#entries li:visible .by').allInnerTexts();
      const result = [await status.innerText(), entries, await page.locator('.nothing-found').isVisible()];
      await context.close();
      return result as [string, string[], boolean];
    };
    const [withScript, without] = [await found(true), await found(false)];
    expect(withScript).toEqual(without);
    expect(without[1].every((domain) => domains.includes(domain))).toBe(true);
    expect(without[1].length > 0).toBe(domains.length > 0);
    expect(without[2]).toBe(domains.length === 0);
  });
});

describe('search', () => {
  it('narrows the list of all documents to what was typed in the header', async () => {
    const { page, context } = await newVisit(browser);
    await page.goto(address(world, 'arusha-cc', '/'));
    const field = page.getByRole('searchbox').first();
    await field.fill('leseni');
    await field.press('Enter');
    await page.waitForURL(/tafuta\?q=leseni/);
    const visible = page.locator('main li:visible a');
    await expect.poll(() => visible.count(), SOON).toBeGreaterThan(0);
    for (const text of await visible.allInnerTexts()) expect(text.toLowerCase()).toContain('leseni');
    await context.close();
  });
});
