import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Child } from '../../scripts/child.ts';
import { type AdminApi, accountOf, openSession } from '../support/admin-api.ts';
import { runJob } from '../support/alter.ts';
import { startBuilder, stopBuilder } from '../support/builders.ts';
import { visit } from '../support/site.ts';
import { SOON } from '../support/soon.ts';
import { describeFile, type Upload, uploader } from '../support/uploads.ts';
import { NEWS } from '../support/workflow.ts';

const world = inject('world');
const CITY = 'arusha-cc';
const EDITOR = `/content-manager/collection-types/${NEWS}`;

let call: AdminApi;
let builder: Child;
beforeAll(async () => {
  call = await openSession(world, accountOf(world, 'publisher', CITY));
  builder = startBuilder(world);
});
afterAll(() => stopBuilder(builder));

/** A photograph of nothing: no two colours give the same bytes. */
const photograph = (background: string, width = 1500, height = 1000) =>
  sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();

async function upload(name: string, bytes: Uint8Array, by = call): Promise<Upload> {
  const { status, file } = await uploader(by)('/upload', [[name, bytes]]);
  expect(status).toBe(201);
  return file;
}

/** What the CMS kept of an upload, by its content: Strapi may have written it smaller than it came. */
function storeOf(file: Upload): string {
  const original = readFileSync(join(world.dataDir, 'public', file.url));
  return join(world.dataDir, 'pictures/1', createHash('sha256').update(original).digest('hex'));
}

/** Those that are finished. */
const sizesIn = (folder: string) =>
  (existsSync(folder) ? readdirSync(folder) : []).filter((name) => !name.endsWith('.new')).sort();

async function publish(title: string, slug: string, content: object) {
  const { body } = await call('POST', EDITOR, { title, slug, date: '2026-11-20', ...content });
  const { documentId } = body.data;
  expect((await call('POST', `${EDITOR}/${documentId}/actions/publish`, {})).status).toBe(200);
}

const textWith = (file: Upload) => [
  {
    type: 'image',
    image: { ...file, alternativeText: 'Katikati ya maandishi' },
    children: [{ type: 'text', text: '' }],
  },
];

/** Every address of a picture that a page offers. */
function offered(html: string): string[] {
  const srcsets = [...html.matchAll(/ srcset="([^"]*)"/g)].flatMap(([, list = '']) => list.split(', '));
  const plain = [...html.matchAll(/<img src="([^"]*)"/g)].map(([, src = '']) => src);
  return [...new Set([...srcsets.map((entry) => entry.split(' ')[0] ?? ''), ...plain])];
}

const page = async (path: string) => (await visit(world, CITY, path)).text;

describe('a picture', () => {
  it('is made in its sizes while its editor still writes, once for all who have it', async () => {
    const file = await upload('daraja.jpg', await photograph('#135790'));
    const folder = storeOf(file);
    await expect.poll(() => sizesIn(folder).length, SOON).toBe(11);
    expect(sizesIn(folder)).toContain('1500.avif');
    const made = statSync(join(folder, '960.jpg')).mtimeMs;

    const neighbour = await openSession(world, accountOf(world, 'publisher', 'afya'));
    const twin = await upload('nyingine.jpg', await photograph('#135790'), neighbour);
    expect(storeOf(twin)).toBe(folder);
    await expect.poll(() => sizesIn(folder).length, SOON).toBe(11);
    expect(statSync(join(folder, '960.jpg')).mtimeMs).toBe(made);
  });

  it('is on the site in those sizes, none wider than it is, and never as it was uploaded', async () => {
    const file = await upload('soko.jpg', await photograph('#246801', 500, 400));
    const inside = await upload(
      'soko-ndani.png',
      await sharp(await photograph('#0f0', 90, 60))
        .png()
        .toBuffer(),
    );
    await publish('Soko jipya', 'soko-jipya', { image: file.id, body: textWith(inside) });
    await expect.poll(() => page('/habari/soko-jipya'), SOON).toContain('<h1>Soko jipya');

    const html = await page('/habari/soko-jipya');
    expect(html).toMatch(/<img src="[^"]*" alt="" width="500" height="400"/);
    expect(html).toMatch(/<img src="[^"]*" alt="Katikati ya maandishi" width="90" height="60"/);
    const names = offered(html).filter((url) => /-(500|90)\./.test(url));
    expect(names.map((url) => url.split('.').at(-1)).sort()).toEqual([
      'avif',
      'avif',
      'jpg',
      'png',
      'webp',
      'webp',
    ]);
    for (const url of offered(html)) {
      const { status, headers, bytes } = await visit(world, CITY, url);
      const { width } = await sharp(bytes).metadata();
      expect([status, width]).toEqual([200, Number(/-(\d+)\.\w+$/.exec(url)?.[1])]);
      expect(headers['content-type']).toBe(`image/${url.split('.').at(-1)?.replace('jpg', 'jpeg')}`);
    }
    const onSite = readdirSync(join(world.dataDir, 'sites', CITY, 'current/media'));
    expect(onSite.filter((name) => /soko/.test(name))).toEqual([]);
  });

  it('keeps its focus in sight where it is cut', async () => {
    const file = await upload('kiongozi.jpg', await photograph('#a1b2c3'));
    const info = { name: 'kiongozi.jpg', focalPoint: { x: 81, y: 12 } };
    expect((await describeFile(call, file.id, info)).status).toBe(200);
    // First in the list, whatever other tests published there.
    const first = { date: '2099-12-31' };
    await publish('Kiongozi azungumza', 'kiongozi-azungumza', { image: file.id, body: [], ...first });
    await expect.poll(() => page('/habari'), SOON).toMatch(/class="focus-x-8 focus-y-1"/);
  });

  it('that is replaced, or described anew, is so on the site by itself, inside texts too', async () => {
    const file = await upload('kabla.jpg', await photograph('#c0ffee'));
    await publish('Picha ya zamani', 'picha-ya-zamani', { image: file.id, body: textWith(file) });
    await expect.poll(() => page('/habari/picha-ya-zamani'), SOON).toContain('<h1>Picha ya zamani');
    const before = offered(await page('/habari/picha-ya-zamani'));

    const replaced = await uploader(call)(`/upload?id=${file.id}`, [
      ['kabla.jpg', await photograph('#decade', 700, 300)],
    ]);
    expect(replaced.status).toBe(200);
    await expect
      .poll(() => page('/habari/picha-ya-zamani'), SOON)
      .toMatch(/(?:width="700" height="300".*){2}/s);
    const after = offered(await page('/habari/picha-ya-zamani'));
    // The emblem stays; of the picture nothing does.
    expect(after.filter((url) => before.includes(url) && /-(1500|700)\./.test(url))).toEqual([]);
  });

  it('that the media library has no more leaves nothing behind', async () => {
    const file = await upload('kosa.jpg', await photograph('#badbad', 300, 200));
    const folder = storeOf(file);
    await expect.poll(() => sizesIn(folder).length, SOON).toBe(5);
    expect((await call('DELETE', `/upload/files/${file.id}`)).status).toBe(200);
    const kept = await upload('sahihi.jpg', await photograph('#600d00', 300, 200));
    await runJob(world, 'pictures-prune');
    expect([existsSync(folder), existsSync(storeOf(kept))]).toEqual([false, true]);
  });
});

describe('an original', () => {
  const ask = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${world.cmsUrl}${path}`, { headers });
  /** The pass that the admin's page gets, as the browser sends it back. */
  const passOf = async (api: AdminApi) =>
    (await api('GET', '/admin/users/me')).headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
  let file: Upload;
  beforeAll(async () => {
    file = await upload('siri.jpg', await photograph('#5ec2e7'));
  });

  it('is shown to the staff of its institution, with its thumbnail', async () => {
    const cookie = await passOf(call);
    for (const path of [file.url, String(file.formats?.thumbnail?.url)]) {
      const answer = await ask(path, { cookie });
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
    }
  });

  it('does not exist for anyone else, in whatever way its address is written', async () => {
    const neighbour = await openSession(world, accountOf(world, 'publisher', 'afya'));
    const foreign = await passOf(neighbour);
    const own = await passOf(call);
    const forged = own.replace(/=(\d+)\./, (_, id) => `=${Number(id) + 1}.`);
    const unknown = await ask('/uploads/haipo.jpg', { cookie: own });
    expect(unknown.status).toBe(404);
    const words = await unknown.text();
    const name = file.url.slice('/uploads'.length);
    const ways = ['/uploads', '//uploads', '/./uploads', '/%75ploads', '/x/%2e%2e/uploads', '/uploads/'];
    for (const cookie of ['', foreign, forged])
      for (const way of ways) {
        const answer = await ask(way + name, cookie ? { cookie } : {});
        expect([way, answer.status, await answer.text()]).toEqual([way, 404, words]);
      }
    expect((await neighbour('GET', file.url)).status).toBe(404);
    expect((await ask(`/api/publishing/pictures/${storeOf(file).split('/').at(-1)}/160.avif`)).status).toBe(
      401,
    );
  });

  it('is closed again when the session ends', async () => {
    const guest = await openSession(world, accountOf(world, 'author', CITY));
    const cookie = await passOf(guest);
    expect((await ask(file.url, { cookie })).status).toBe(200);
    await guest('POST', '/admin/logout', {});
    expect((await ask(file.url, { cookie })).status).toBe(404);
  });
});
