import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readRegistry } from '../support/access/registry.ts';
import { accountOf, openSession } from '../support/admin-api.ts';
import { PATIENCE, signInAs } from '../support/admin-browser.ts';
import { IS_ALL } from '../support/all.ts';
import { newVisit, openBrowser } from '../support/browser.ts';
import { ours, strapiEnglish } from '../support/messages-of.ts';

const world = inject('world');
const NEWS = '/content-manager/collection-types/api::news-article.news-article';
/** Written alike in both languages, or names. */
const NEUTRAL = new Set(['Video', 'PDF', 'SMS', 'CSV', 'English', 'ID', 'API', 'Id', 'URL', 'Tovuti', 'GIF']);

/** `application-infos` is ours: Strapi's own is about its versions and prices. */
const PLATFORM_PAGES = [
  '/',
  '/me',
  '/workplace',
  '/staff',
  '/audit-trail',
  '/language',
  '/plugins/upload',
  '/settings/application-infos',
];
/** Strapi's own settings, for those few who run the platform, have more words than staff ever meet. */
const SETTINGS = ['api-tokens', 'webhooks', 'roles', 'users', 'internationalization'];

let browser: Browser;
let english: Set<string>;

beforeAll(async () => {
  browser = await openBrowser();
  const swahili = new Set(Object.values(ours('sw')));
  const texts = [...Object.values(await strapiEnglish()), ...Object.values(ours('en')), ...hardCoded()];
  const plain = texts
    .map((text) => text.trim())
    .filter((text) => /[a-z]{2}/.test(text) && !/[{<]/.test(text));
  english = new Set(plain.filter((text) => !swahili.has(text) && !NEUTRAL.has(text)));
});
afterAll(() => browser?.close());

/** What Strapi's components say without asking any message file. */
const hardCoded = () =>
  Object.keys(ours('sw')).flatMap((id) => (id.startsWith('strapi.') ? [id.slice('strapi.'.length)] : []));

type Found = { text: string; where: string };

/** Everything that a person reads or hears: texts, labels for screen readers, hints in empty fields. */
async function foundOn(page: Page): Promise<string[]> {
  await page.locator('h1, h2').first().waitFor(PATIENCE);
  await page.waitForLoadState('networkidle');
  const texts = await page.evaluate(() => {
    const read: Found[] = [{ text: document.title.split(' | ')[0] ?? '', where: 'title' }];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || parent.closest('script, style')) continue;
      read.push({ text: node.textContent ?? '', where: parent.parentElement?.outerHTML.slice(0, 200) ?? '' });
    }
    for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
      // Strapi gives its badge of a document's state the bare value as label; we cannot reach it.
      for (const element of document.querySelectorAll(`[${name}]:not([role=status])`)) {
        read.push({ text: element.getAttribute(name) ?? '', where: element.outerHTML.slice(0, 200) });
      }
    }
    return read.map(({ text, where }) => ({ text: text.replace(/\s+/g, ' ').trim(), where }));
  });
  const found = texts.filter(({ text }) => english.has(text) || text === '[object Object]');
  return found.slice(0, 5).map(({ text, where }) => `${text} (${where})`);
}

/** What Strapi would like to sell, in words or by where a link leads. */
async function offersOn(page: Page, path: string): Promise<string[]> {
  const words = (await page.locator('body').innerText()).match(/upgrade|free trial|enterprise|growth plan/gi);
  const links = await page
    .locator('a[href*="strapi.io"]:not([href*="docs.strapi.io"])')
    .evaluateAll((all) => all.map((a) => a.outerHTML));
  return [...(words ?? []), ...links].map((offer) => `${path} offers ${offer.slice(0, 200)}`);
}

const open = (page: Page, path: string) => page.goto(`${world.cmsUrl}/admin${path}`);

describe('in Swahili, no English is found', () => {
  it('where nobody is signed in yet', async () => {
    const { page, context } = await newVisit(browser, { locale: 'en-US' });
    for (const path of [
      '/auth/login',
      '/auth/forgot-password',
      '/auth/reset-password?code=x',
      '/auth/oops',
    ]) {
      await open(page, path);
      expect([path, await foundOn(page)]).toEqual([path, []]);
    }
    await context.close();
  });

  it('the language has its name at sign-in, and is changed there and back', async () => {
    const { page, context } = await newVisit(browser, { locale: 'en-US' });
    await open(page, '/auth/login');
    await page.getByRole('combobox', { name: 'Chagua lugha' }).click(PATIENCE);
    await page.getByRole('option', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Login' }).waitFor(PATIENCE);
    await page.reload();
    await page.getByRole('combobox', { name: 'Select interface language' }).click(PATIENCE);
    await page.getByRole('option', { name: 'Kiswahili' }).click();
    await page.getByRole('button', { name: 'Ingia' }).waitFor(PATIENCE);
    await context.close();
  });

  it.each([
    ['author', ['/', '/me', '/workplace', '/plugins/upload', '/deleted', '/haipo', `${NEWS}/create`]],
    [
      'institution-administrator',
      ['/', '/second-factor', '/staff', '/audit-trail', '/transfer', '/reviews', '/language'],
    ],
  ])('on the pages of an %s', async (role, paths) => {
    const { page, context } = await newVisit(browser, { locale: 'en-US' });
    await signInAs(world, page, role, 'afya');
    for (const path of paths) {
      await open(page, path);
      expect([path, await foundOn(page)]).toEqual([path, []]);
    }
    await context.close();
  });

  it.runIf(IS_ALL)('in lists, forms and dialogs of content', async () => {
    const { page, context } = await newVisit(browser, { locale: 'en-US' });
    await signInAs(world, page, 'publisher', 'afya');
    await open(page, `${NEWS}?_q=hakikinachofanana`);
    expect(['empty list', await foundOn(page)]).toEqual(['empty list', []]);
    for (const type of ['tender', 'page', 'service', 'news-article']) {
      const list = `/content-manager/collection-types/api::${type}.${type}`;
      await open(page, list);
      expect([list, await foundOn(page)]).toEqual([list, []]);
      await open(page, `${list}/create`);
      expect([`${list}/create`, await foundOn(page)]).toEqual([`${list}/create`, []]);
    }
    await context.close();
  });

  it.runIf(IS_ALL)(
    'in the form of a document that exists, of every type, and in what its buttons open',
    async () => {
      const { page, context } = await newVisit(browser, { locale: 'en-US' });
      await signInAs(world, page, 'institution-administrator', 'afya');
      const call = await openSession(world, accountOf(world, 'institution-administrator', 'afya'));
      const { types } = await readRegistry(world);
      const own = types.filter(({ uid, hasTenant }) => hasTenant && uid.startsWith('api::'));
      const faults: string[] = [];
      const look = async (where: string) => {
        const found = await foundOn(page);
        if (found.length) faults.push(`${where}: ${found.join('; ')}`);
      };
      for (const { uid } of own) {
        const list = `/content-manager/collection-types/${uid}`;
        const [first] = ((await call('GET', `${list}?pageSize=1`)).body.results ?? []) as {
          documentId: string;
        }[];
        if (!first) continue;
        await open(page, `${list}/${first.documentId}`);
        await page.locator('main form').first().waitFor(PATIENCE);
        await look(uid);
      }
      await open(page, NEWS);
      await page.locator('table tbody tr').first().waitFor(PATIENCE);
      await page.locator('table tbody tr input, table tbody tr [role=checkbox]').first().click();
      await look('chosen in a list');
      const buttons = page.locator('main button:not([aria-hidden])');
      for (let at = 0; at < (await buttons.count()); at++) {
        const button = buttons.nth(at);
        if (!(await button.isVisible()) || !(await button.isEnabled())) continue;
        const name = (await button.textContent()) || (await button.getAttribute('aria-label')) || String(at);
        await button.click({ timeout: 2000 }).catch(() => {});
        if (await page.locator('[role=dialog], [role=menu], [role=listbox], [role=alertdialog]').count())
          await look(`list: ${name}`);
        await page.keyboard.press('Escape');
      }
      expect(faults).toEqual([]);
      await context.close();
    },
  );

  it.runIf(IS_ALL)(
    'on the pages of a platform administrator, where nothing is offered for sale either',
    async () => {
      const { page, context } = await newVisit(browser, { locale: 'en-US' });
      await signInAs(world, page, 'platform-administrator', null);
      const faults: string[] = [];
      for (const path of PLATFORM_PAGES) {
        await open(page, path);
        const found = await foundOn(page);
        if (found.length) faults.push(`${path}: ${found.join('; ')}`);
        faults.push(...(await offersOn(page, path)));
      }
      for (const path of SETTINGS.map((name) => `/settings/${name}`)) {
        await open(page, path);
        await page.locator('h1').first().waitFor(PATIENCE);
        faults.push(...(await offersOn(page, path)));
      }
      expect(faults).toEqual([]);
      await context.close();
    },
  );
});
