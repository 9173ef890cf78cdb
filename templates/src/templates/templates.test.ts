import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadApp, type TemplatesApp } from '../app.ts';
import { LOCALES, type RenderInput, THEMES } from '../contract.ts';
import { examples } from '../examples/examples.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
// A build of the tests' own, so that one in use by others isn't replaced under them.
const dist = '.cache/dist/';
let app: TemplatesApp;

async function build(): Promise<TemplatesApp> {
  execFileSync('astro', ['build', '--outDir', dist], {
    cwd: root,
    stdio: 'pipe',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  return loadApp(new URL(`../../${dist}`, import.meta.url));
}

beforeAll(async () => {
  app = await build();
}, 300_000);

const validator = new HtmlValidate(new FileSystemConfigLoader());

const pages = LOCALES.flatMap((locale) =>
  [...examples(locale)].map(([name, input]) => ({ locale, name, input })),
);

describe.each(pages)('$name in $locale', ({ locale, input }) => {
  test('is a valid page in its language', async () => {
    const html = await app.render(input);
    expect(html).toContain(`<html lang="${locale}" data-theme="${input.site.theme}">`);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    expect(textOf(html)).not.toMatch(/undefined|\[object |NaN|Invalid Date|\{\w+\}/);
    expect(await problems(html)).toEqual([]);
  });

  test('obeys the strict security policy', async () => {
    const html = await app.render(input);
    expect(html).not.toMatch(/\sstyle=|<style|\son\w+=|javascript:/i);
    expect(html.match(/<script\b[^>]*>[^<]/g)).toBeNull();
    for (const [, url] of html.matchAll(/(?:src|<link[^>]*rel="(?:stylesheet|icon)"[^>]*href)="([^"]*)"/g)) {
      expect(url).toMatch(/^\//);
    }
  });

  test('is the same every time, and small', async () => {
    const html = await app.render(input);
    expect(await app.render(structuredClone(input))).toBe(html);
    expect(html.length).toBeLessThan(16_000);
  });
});

/** The page without the values of its attributes, which the browser never takes for tags. */
function textOf(html: string): string {
  return html.replace(/="[^"]*"/g, '');
}

async function problems(html: string): Promise<string[]> {
  const report = await validator.validateString(html, `${root}page.html`);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  );
}

test('no two lists have the same title', async () => {
  const names = ['list-tenders', 'list-tenders-narrowed'];
  const html = await Promise.all(names.map((name) => app.render(examples('sw').get(name) as RenderInput)));
  const heads = html.map((page) => [/<title>([^<]*)/, /<h1>([^<]*)/].map((part) => part.exec(page)?.[1]));
  expect(heads).toEqual([
    [
      'Zabuni: Ukurasa wa 2 kutoka mwisho – Halmashauri ya Wilaya ya Nyasa',
      'Zabuni: Ukurasa wa 2 kutoka mwisho',
    ],
    ['Zabuni: Bidhaa – Halmashauri ya Wilaya ya Nyasa', 'Zabuni: Bidhaa'],
  ]);
});

test('a file in another language than the page says so to who hears it', async () => {
  const [sw, en] = await Promise.all(
    LOCALES.map((locale) => app.render(examples(locale).get('detail-publication') as RenderInput)),
  );
  expect(sw).toMatch(/<a href="[^"]*" download>/);
  expect(en).toMatch(/<a href="[^"]*" download lang="sw" hreflang="sw">/);
});

test('a picture has the caption of the media library', async () => {
  for (const [locale, caption] of [
    ['sw', 'Zahanati ya Lituhi, Oktoba 2026'],
    ['en', 'Lituhi dispensary, October 2026'],
  ] as const) {
    const html = await app.render(examples(locale).get('detail-newsArticle') as RenderInput);
    expect(html).toContain(`<figcaption>${caption}</figcaption>`);
  }
});

test('a document that was published again after its date says when', async () => {
  const input = examples('sw').get('detail-newsArticle') as RenderInput;
  const dated = async (publishedOn: string) => {
    const html = await app.render({ ...input, page: { ...input.page, publishedOn } });
    return /<p class="last-published">.*?<\/p>/.exec(html)?.[0].replaceAll(/<[^>]*>/g, '');
  };
  expect(await dated('2026-11-23')).toBe('Ulichapishwa mwisho: 23 Novemba 2026');
  expect(await dated('2026-11-20')).toBeUndefined();
});

test('a service with a fee is not said to be free', async () => {
  const html = await app.render(examples('sw').get('detail-service') as RenderInput);
  const footer = html.slice(html.indexOf('<footer'));
  expect(footer).not.toMatch(/huduma[^.]*bila malipo/i);
  expect(footer).toContain('Control Number');
});

describe('what editors write', () => {
  const hostile = '"><script>alert(1)</script>';
  const example = examples('sw').get('home') as RenderInput;

  test('is escaped in every place', async () => {
    const site = { ...example.site, name: { sw: hostile, en: hostile }, acronym: hostile };
    const page = { ...example.page, title: hostile, description: hostile };
    expect(textOf(await app.render({ site, page }))).not.toContain('<script>alert');
  });

  test('cannot make a link run a script', async () => {
    const bad = { label: 'x', url: 'javascript:alert(1)' };
    const site = { ...example.site, menu: [bad], footerMenu: [bad], relatedSites: [bad], parent: bad };
    expect(await app.render({ site, page: example.page })).not.toContain('javascript:');
  });
});

describe('on demand', () => {
  test('a page has the bytes that it has in a release', async () => {
    const input = examples('sw').get('detail-service') as RenderInput;
    const server = createServer((request, response) =>
      app.handler(request, response, () => response.end(), input),
    );
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}${input.page.url}`);
    const html = await response.text();
    server.close();
    expect(html).toBe(await app.render(input));
  });
});

describe('the build', () => {
  test('gives every theme the same stylesheet', async () => {
    const example = examples('sw').get('home') as RenderInput;
    const sheets = await Promise.all(
      THEMES.map(async (theme) => {
        const html = await app.render({ ...example, site: { ...example.site, theme } });
        return html.match(/<link rel="stylesheet" href="([^"]+)"/g);
      }),
    );
    expect(new Set(sheets.flat()).size).toBe(1);
    expect(sheets.every((links) => links?.length === 1)).toBe(true);
  });

  test('lists the assets that pages name', async () => {
    const search = await app.render(examples('sw').get('search') as RenderInput);
    const named = [...search.matchAll(/"(\/_astro\/[^"]+)"/g)].map(([, url]) => url);
    // The style, the icon and two islands.
    expect(named).toHaveLength(4);
    expect(app.assets.map(({ url }) => url)).toEqual(expect.arrayContaining(named));
  });

  test('is byte-identical when made again', async () => {
    expect((await build()).buildId).toBe(app.buildId);
  }, 300_000);
});
