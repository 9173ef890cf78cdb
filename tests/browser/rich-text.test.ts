import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '@tovuti/core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type AdminApi, accountOf, openSession } from '../support/admin-api.ts';
import { PATIENCE, signInAs } from '../support/admin-browser.ts';
import { newVisit, openBrowser } from '../support/browser.ts';
import { sites } from '../support/commands.ts';
import { visit } from '../support/site.ts';
import { uploader } from '../support/uploads.ts';

const world = inject('world');
const CONTENT = '/content-manager/collection-types';
const NEWS = 'api::news-article.news-article';
const PAGE = 'api::page.page';
let browser: Browser;
let publisher: AdminApi;
/** The author's window: the admin is loaded once. */
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = (await newVisit(browser, { locale: 'sw-TZ' })).page;
  await signInAs(world, page, 'author', 'afya');
  publisher = await openSession(world, accountOf(world, 'publisher', 'afya'));
});
afterAll(() => browser?.close());

async function make(type: string, data: object): Promise<string> {
  return (await publisher('POST', `${CONTENT}/${type}?locale=sw`, data)).body.data.documentId;
}
const stored = async (id: string) => (await publisher('GET', `${CONTENT}/${NEWS}/${id}?locale=sw`)).body.data;
const publish = (type: string, id: string) =>
  publisher('POST', `${CONTENT}/${type}/${id}/actions/publish?locale=sw`, {});
const clipboard = (program: string) =>
  readFileSync(join(ROOT, 'tests/fixtures/clipboard', `${program}.html`), 'utf8');

const text = (words: string, marks: object = {}) => ({ type: 'text', text: words, ...marks });
const item = (words: string) => ({ type: 'list-item', children: [text(words)] });
const row = (own: object, ...words: object[]) => ({
  type: 'table-row',
  children: words.map((word) => ({ type: 'table-cell', ...own, children: [word] })),
});

/** What is written in all of these files; `html.test.ts` says that an import reads the same. */
function written(program: string) {
  // What names the columns is bold where the program has no header cells.
  const bold = ['word', 'google-docs'].includes(program) ? { bold: true } : {};
  return [
    { type: 'heading', level: 2, children: [text('Ratiba ya chanjo')] },
    {
      type: 'paragraph',
      children: [
        text('Chanjo ni bure', { bold: true }),
        text(' kwa '),
        text('watoto wote', { italic: true }),
        text('; soma '),
        { type: 'link', url: 'https://www.moh.go.tz/chanjo', children: [text('mwongozo')] },
        text('.'),
      ],
    },
    {
      type: 'list',
      format: 'unordered',
      children: [
        item('Kadi ya kliniki'),
        { type: 'list', format: 'unordered', children: [item('ya mtoto')] },
        item('Mzazi au mlezi'),
      ],
    },
    {
      type: 'table',
      children: [
        row({ header: true }, text('Umri', bold), text('Chanjo', bold)),
        row({}, text('Wiki 6'), text('Polio\nRota')),
      ],
    },
    { type: 'list', format: 'ordered', children: [item('Fika kituoni')] },
  ];
}

/** The text's field of a form, ready to be written in. */
async function openText(id: string) {
  await page.goto(`${world.cmsUrl}/admin${CONTENT}/${NEWS}/${id}?plugins[i18n][locale]=sw`);
  const text = page.locator('.tiptap');
  await text.waitFor(PATIENCE);
  await page.waitForLoadState('networkidle');
  return text;
}

/** Pastes what another program put on the clipboard; the browser itself would clean what it is given to put there. */
async function paste(html: string) {
  const text = page.locator('.tiptap');
  await text.click();
  await text.evaluate((element, data) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', data);
    clipboardData.setData('text/plain', 'maneno tu');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

async function save() {
  await page
    .getByRole('button', { name: /^Hifadhi$/ })
    .first()
    .click();
}

describe('a long text', () => {
  it.each([
    'word',
    'libreoffice',
    'google-docs',
    'page',
  ])('keeps what is pasted from %s as an import does', async (program) => {
    const id = await make(NEWS, { title: `Iliyobandikwa ${program}` });
    await openText(id);
    await paste(clipboard(program));
    await save();
    await expect.poll(async () => (await stored(id)).body, PATIENCE).toEqual(written(program));
  });

  it('reaches citizens with its table, and with a link that follows the page it leads to', async () => {
    const lead = await make(PAGE, { title: 'Mwongozo wa chanjo', slug: 'mwongozo-wa-chanjo' });
    await publish(PAGE, lead);
    const id = await make(NEWS, {
      title: 'Chanjo kwa watoto',
      slug: 'chanjo-kwa-watoto',
      date: '2026-11-20',
    });
    await openText(id);
    await paste(clipboard('word'));
    await page.getByRole('button', { name: 'Kiungo', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tafuta kwa jina').fill('Mwongozo wa chanjo');
    await dialog.getByRole('button', { name: /Mwongozo wa chanjo/ }).click(PATIENCE);
    await dialog.getByRole('button', { name: 'Weka kiungo' }).click();
    await save();
    await expect.poll(async () => JSON.stringify((await stored(id)).body), PATIENCE).toContain(lead);
    await publish(NEWS, id);
    await publisher('PUT', `${CONTENT}/${PAGE}/${lead}?locale=sw`, { slug: 'chanjo-zote' });
    await publish(PAGE, lead);
    expect(await sites(world, 'build', 'afya')).toMatchObject({ code: 0 });
    const { text } = await visit(world, 'afya', '/habari/chanjo-kwa-watoto');
    expect(text).toContain('<th scope="col"><strong>Umri</strong></th>');
    expect(text).toContain('<a href="/chanjo-zote">Mwongozo wa chanjo</a>');
  });
});

describe('the form', () => {
  it('shows before publishing that a picture says nothing to those who do not see it', async () => {
    const picture = readFileSync(join(ROOT, 'tests/fixtures/pictures/rangi-ya-buluu.webp'));
    const { file } = await uploader(publisher)('/upload', [['isiyosema.webp', picture]]);
    const id = await make(NEWS, { title: 'Picha isiyosema', date: '2026-11-20', image: file.id });
    await openText(id);
    const panel = page.getByText('Picha 1 haina maelezo kwa wasioiona. Yaandike kabla ya kuchapisha.');
    await panel.waitFor(PATIENCE);
    await page.getByLabel('Maelezo ya picha «isiyosema.webp» kwa wasioiona').fill('Ukuta wa buluu');
    await page.getByRole('button', { name: 'Hifadhi maelezo' }).click();
    const alternativeText = async () =>
      (await publisher('GET', `/upload/files/${file.id}`)).body.alternativeText;
    await expect.poll(alternativeText, PATIENCE).toBe('Ukuta wa buluu');
    await openText(id);
    expect(await panel.count()).toBe(0);
  });

  it('of a redirect warns of an address where nothing is, and lets one be chosen', async () => {
    const lead = await make(PAGE, { title: 'Ukurasa wa kuelekezwa', slug: 'ukurasa-wa-kuelekezwa' });
    await publish(PAGE, lead);
    await page.goto(`${world.cmsUrl}/admin${CONTENT}/api::redirect.redirect/create`);
    const to = page.locator('input[name="to"]');
    await to.waitFor(PATIENCE);
    await page.waitForLoadState('networkidle');
    await to.fill('/haipo-kabisa');
    const warning = page.getByText('Hakuna kitu kwenye anwani hii ya tovuti');
    await warning.waitFor(PATIENCE);
    await page.getByRole('button', { name: 'Chagua ukurasa' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tafuta kwa jina').fill('Ukurasa wa kuelekezwa');
    await dialog.getByRole('button', { name: /Ukurasa wa kuelekezwa/ }).click(PATIENCE);
    await expect.poll(() => to.inputValue(), PATIENCE).toBe('/ukurasa-wa-kuelekezwa');
    await warning.waitFor({ state: 'hidden', ...PATIENCE });
  });
});
