import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import accessibility from '../../templates/src/accessibility.json' with { type: 'json' };
import { loadApp, type TemplatesApp } from '../../templates/src/app.ts';
import type { RenderInput } from '../../templates/src/contract.ts';
import { examples } from '../../templates/src/examples/examples.ts';
import { withLongWords } from '../../templates/src/examples/long-words.ts';
import { AXE_VERSION, violationsOf } from '../support/axe.ts';
import { openBrowser, PHONE } from '../support/browser.ts';

/** Every kind of page, without a system behind it: the examples are the list, and the compiler keeps it complete. */
const swahili = [...examples('sw')];
const english = [...examples('en')];
/** What the accessibility statement says is measured is what is measured here. */
const [narrowest = 0, ...WIDTHS] = accessibility.measured.widths;
const NARROWEST = { width: narrowest, height: 640 };
const ORIGIN = 'http://pages.localhost';

let app: TemplatesApp;
let browser: Browser;
let page: Page;
let shown: RenderInput;

beforeAll(async () => {
  [app, browser] = await Promise.all([loadApp(), openBrowser()]);
  [, page] = await open();
});
afterAll(() => browser?.close());

/** A window in which every address of the origin answers with the page that is shown. */
async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<[BrowserContext, Page]> {
  const context = await browser.newContext({ viewport: NARROWEST, ...options });
  await context.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    const asset = app.assets.find(({ url }) => url === pathname);
    if (asset) await route.fulfill({ path: asset.file });
    else if (pathname.startsWith('/media/'))
      await route.fulfill({ contentType: 'image/svg+xml', body: PICTURE });
    else await route.fulfill({ contentType: 'text/html; charset=utf-8', body: await app.render(shown) });
  });
  return [context, await context.newPage()];
}

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="#888"/></svg>';

async function show(input: RenderInput, on = page) {
  shown = input;
  await on.goto(`${ORIGIN}${input.page.url}`);
}

/** By how much the page is wider than the window, and what sticks out. */
function overflow(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
    .map((element) => `${element.tagName}.${element.className} in ${element.parentElement?.className}`);
}

/** Sections that say nothing of themselves to those who hear the page. */
function unnamedSections(): string[] {
  return [...document.querySelectorAll('section')]
    .filter((section) => !section.querySelector('h1, h2, h3, h4, h5, h6'))
    .map((section) => section.outerHTML.slice(0, 80));
}

/** How far down a page says what it is about, without what is urgent and so comes before it. */
function startOfPurpose(): number {
  const height = (urgent: Element) => urgent.getBoundingClientRect().height;
  const urgent = [...document.querySelectorAll('.alerts, .withdrawn')].map(height);
  const top = document.querySelector('h1')?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY;
  return top - urgent.reduce((sum, each) => sum + each, 0);
}

/** Whether the menu is one line where its entries fit beside each other, and otherwise the button. */
function menu(): boolean {
  const room = document.querySelector<HTMLElement>('.menu-room');
  if (!room) return true;
  const entries = [...room.querySelectorAll<HTMLElement>('li')];
  const isLine = entries.every((entry) => entry.checkVisibility({ contentVisibilityAuto: true }));
  const tops = new Set(entries.map((entry) => Math.round(entry.getBoundingClientRect().top)));
  const summary = room.querySelector('summary') as HTMLElement;
  const rulerLines = new Set(
    [...room.querySelectorAll('.menu-ruler span')].map((span) =>
      Math.round(span.getBoundingClientRect().top),
    ),
  );
  const fits = rulerLines.size === 1;
  const isOneLine = tops.size === 1 && entries.every((entry) => entry.offsetHeight < 60);
  return isLine === fits && summary.checkVisibility() === !fits && (!isLine || isOneLine);
}

/**
 * Where there is nothing for longer than between two sections: between the blocks of a column, across the whole page, and
 * below the shorter of two columns.
 */
function holes(): string[] {
  const WIDEST = 120;
  const found: string[] = [];
  const boxes = (elements: Iterable<Element>) =>
    [...elements]
      .map(
        (element) =>
          ({ element, ...element.getBoundingClientRect().toJSON() }) as DOMRect & { element: Element },
      )
      .filter(({ width, height }) => width > 1 && height > 1)
      .toSorted((a, b) => a.top - b.top);
  const gaps = (list: (DOMRect & { element: Element })[], place: string) => {
    let bottom = list[0]?.bottom ?? 0;
    for (const box of list.slice(1)) {
      if (box.top - bottom > WIDEST)
        found.push(
          `${Math.round(box.top - bottom)} px above ${box.element.tagName}.${box.element.className} in ${place}`,
        );
      bottom = Math.max(bottom, box.bottom);
    }
  };
  const leaves = [...document.querySelectorAll('main *')].filter(
    (element) =>
      /^(IMG|svg|PROGRESS|INPUT|BUTTON)$/.test(element.tagName) ||
      [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
  );
  gaps(boxes(leaves), 'main');
  for (const list of document.querySelectorAll('.emergencies > ul')) {
    const widest = Math.max(...boxes(list.children).map(({ right }) => right));
    const beside = list.getBoundingClientRect().right - widest;
    if (beside > 1) found.push(`${Math.round(beside)} px beside what cannot wait`);
  }
  for (const columns of document.querySelectorAll('main .columns, .hero-columns')) {
    const [left, right] = boxes(columns.children).toSorted((a, b) => a.left - b.left);
    if (!left || !right || right.left < left.right) continue;
    const [one = 0, other = 0] = [left, right].map(({ element }) =>
      Math.max(...boxes(element.querySelectorAll('*')).map(({ bottom }) => bottom)),
    );
    if (Math.abs(one - other) > WIDEST)
      found.push(
        `${Math.round(Math.abs(one - other))} px below one of the columns of ${columns.textContent?.trim().slice(0, 40)}`,
      );
  }
  const detail = document.querySelector('.detail');
  if (!detail) return found;
  const [first, ...others] = boxes(detail.children);
  if (!first) return found;
  const column = [first, ...others].filter(({ left }) => Math.abs(left - first.left) < 2);
  gaps(column, 'the text');
  for (const box of others) {
    if (!column.includes(box) && box.top - first.top > WIDEST)
      found.push(`${box.element.className} begins below the title`);
  }
  return found;
}

/** The colours of a picture's middle line, at shares of its width. */
async function coloursIn({ bar, at }: { bar: string; at: number[] }): Promise<number[][]> {
  const image = new Image();
  image.src = `data:image/png;base64,${bar}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const drawing = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  drawing.drawImage(image, 0, 0);
  return at.map((share) => [...drawing.getImageData(image.width * share, image.height / 2, 1, 1).data]);
}

type Look = { overflow: string[]; holes: string[]; menu: boolean };

/** How the page that is open looks at the width that the window has; `menu` is whether it is what it should be there. */
async function look(): Promise<Look> {
  const seen = `({ overflow: (${overflow})(), holes: (${holes})(), menu: (${menu})() })`;
  return page.evaluate<Look>(seen);
}

it('the accessibility statement names the axe that looks', () => {
  expect(accessibility.measured.axe).toBe(AXE_VERSION);
});

describe.each(swahili)('%s', (name, input) => {
  it('reflows, is accessible, begins with its purpose, and has no holes and one line of menu at any width', async () => {
    await page.setViewportSize(NARROWEST);
    await show(input);
    expect(await page.evaluate(overflow)).toEqual([]);
    expect(await page.evaluate(unnamedSections)).toEqual([]);
    expect(await violationsOf(page)).toEqual([]);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: PHONE.height });
      if (width === PHONE.width) expect(await page.evaluate(startOfPurpose)).toBeLessThanOrEqual(260);
      expect({ width, ...(await look()) }).toEqual({ width, overflow: [], holes: [], menu: true });
    }
  });

  it('is accessible and fits a phone in English too, with the longest words and with text twice as large', async () => {
    await page.setViewportSize(NARROWEST);
    await show(withLongWords(new Map(english).get(name) as RenderInput));
    expect(await page.evaluate(overflow)).toEqual([]);
    expect(await violationsOf(page)).toEqual([]);
    await page.setViewportSize(PHONE);
    await page.addStyleTag({ content: 'html { font-size: 200% }' });
    expect(await page.evaluate(overflow)).toEqual([]);
  });
});

/** The menu is the site's: one page of each is enough for the other language. */
const menus = new Map(
  english.map(([name, input]) => [JSON.stringify(input.site.menu), [name, input] as const]),
);

describe.each([...menus.values()])('%s in English', (_, input) => {
  it('has its purpose on the first screen, and no holes and one line of menu at any width', async () => {
    await page.setViewportSize(PHONE);
    await show(input);
    expect(await page.evaluate(startOfPurpose)).toBeLessThanOrEqual(260);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: PHONE.height });
      expect({ width, ...(await look()) }).toEqual({ width, overflow: [], holes: [], menu: true });
    }
  });
});

describe('colours of the reader’s own', () => {
  it('leave a bar its value', async () => {
    const [forced, window] = await open({ forcedColors: 'active' });
    await show(new Map(swahili).get('detail-project') as RenderInput, window);
    const bar = (await window.locator('progress').first().screenshot()).toString('base64');
    const [done, left] = await page.evaluate(coloursIn, { bar, at: [0.3, 0.9] });
    expect(done).not.toEqual(left);
    await forced.close();
  });

  it('leave the filter in force its mark', async () => {
    const [forced, window] = await open({ forcedColors: 'active' });
    await show(new Map(swahili).get('list-tenders') as RenderInput, window);
    const [current, other] = await window
      .locator('.filters a')
      .evaluateAll((links) => links.map((link) => getComputedStyle(link).backgroundColor));
    expect(current).not.toBe(other);
    await forced.close();
  });
});

describe('on paper', () => {
  it('a tender fits one sheet, says where it came from and counts no days', async () => {
    const printed = [];
    for (const language of [english, swahili]) {
      await show(new Map(language).get('detail-tender') as RenderInput);
      await page.emulateMedia({ media: 'print' });
      printed.push(await page.locator('.footer').innerText());
      expect(printed.at(-1)).toContain(`https://nyasadc.go.tz${shown.page.url}`);
    }
    expect(printed[0]).toContain('Last published: 23 November 2026');
    expect(printed[1]).toContain('Ulichapishwa mwisho: 23 Novemba 2026');
    expect(await page.locator('body').innerText()).not.toContain('Zimebaki');
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: null });
  });

  it('the next step of a service is printed with where it leads', async () => {
    const next = async (name: string) => {
      await show(new Map(swahili).get(name) as RenderInput);
      await page.emulateMedia({ media: 'print' });
      const button = page.locator('.next .button');
      expect(await button.isVisible()).toBe(true);
      const words = await button.evaluate(
        (link) => link.textContent + getComputedStyle(link, '::after').content,
      );
      await page.emulateMedia({ media: null });
      return words;
    };
    expect(await next('detail-service')).toContain('https://tausi.tamisemi.go.tz/');
    expect(await next('detail-service-emergency')).toMatch(/025\s000\s0750/);
  });

  it('questions are printed with their answers', async () => {
    await show(new Map(swahili).get('list-faqs') as RenderInput);
    await page.emulateMedia({ media: 'print' });
    const heights = await page
      .locator('.question .prose')
      .evaluateAll((answers) => answers.map((answer) => answer.getBoundingClientRect().height));
    expect(heights.every((height) => height > 10)).toBe(true);
    await page.emulateMedia({ media: null });
  });
});

describe('a number to call', () => {
  it('stays on one line, however narrow its button', async () => {
    await page.setViewportSize(NARROWEST);
    await show(new Map(english).get('home-hospital') as RenderInput);
    const lines = await page.locator('.call a').evaluate((link) => {
      const text = link.firstChild as Text;
      const range = document.createRange();
      range.setStart(text, text.data.indexOf('025'));
      range.setEnd(text, text.data.length);
      return range.getClientRects().length;
    });
    expect(lines).toBe(1);
  });
});

describe('the filter of the portal', () => {
  it('counts what is left of each group', async () => {
    await show(new Map(swahili).get('portal') as RenderInput);
    await page.fill('#filter', 'nyasa');
    const counts = page.locator('[data-group]:visible > * > [data-count]');
    expect(await counts.allInnerTexts()).toEqual(['1', '1']);
    await page.fill('#filter', '');
    expect((await counts.allInnerTexts()).length).toBeGreaterThan(2);
  });
});

describe('an older browser', () => {
  const css = () =>
    app.assets
      .filter(({ url }) => url.endsWith('.css'))
      .map(({ file }) => readFileSync(file, 'utf8'))
      .join('');

  it('understands widths, margins and paddings as Chrome 80 does', () => {
    expect(css()).toContain('@media (min-width:');
    expect(css()).not.toMatch(/@media[^{]*[<>]/);
    expect(css()).not.toMatch(/[;{](?:(?:margin|padding)-(?:block|inline)|inset):/);
  });

  it('shows the marks whose alternative text it does not understand', () => {
    const plain = css().replace(/@supports[^{]*\{(?:[^{}]*\{[^{}]*\})*\}/g, '');
    for (const mark of ['+', '–', '›']) expect(plain).toContain(`content:"${mark}"`);
    expect(plain).not.toMatch(/content:"[^"]*" ?\//);
  });
});
