import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { PATIENCE, signInAs } from '../support/admin-browser.ts';
import { newVisit, openBrowser } from '../support/browser.ts';
import { ours, strapiEnglish } from '../support/messages-of.ts';

const world = inject('world');
const NEWS = '/content-manager/collection-types/api::news-article.news-article';
/** Written alike in both languages, or names. */
const NEUTRAL = new Set(['Video', 'PDF', 'SMS', 'CSV', 'English', 'ID', 'API', 'Id', 'URL', 'Tovuti', 'GIF']);

let browser: Browser;
let english: Set<string>;

beforeAll(async () => {
  browser = await openBrowser();
  const swahili = new Set(Object.values(ours('sw')));
  const texts = [...Object.values(await strapiEnglish()), ...Object.values(ours('en'))];
  const plain = texts
    .map((text) => text.trim())
    .filter((text) => /[a-z]{2}/.test(text) && !/[{<]/.test(text));
  english = new Set(plain.filter((text) => !swahili.has(text) && !NEUTRAL.has(text)));
});
afterAll(() => browser?.close());

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
    return read.map(({ text, where }) => ({ text: text.trim(), where }));
  });
  const found = texts.filter(({ text }) => english.has(text));
  return found.slice(0, 5).map(({ text, where }) => `${text} (${where})`);
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

  it.each([
    ['author', ['/', '/me', '/workplace', '/plugins/upload', '/deleted', '/haipo']],
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

  it('in lists, forms and dialogs of content', async () => {
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
});
