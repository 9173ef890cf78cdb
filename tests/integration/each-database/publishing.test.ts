import { readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { type AdminApi, accountOf, openSession, signIn } from '../../support/admin-api.ts';
import { publishBrokenPage } from '../../support/broken-page.ts';
import { sites } from '../../support/commands.ts';
import { visit } from '../../support/site.ts';

const world = inject('world');
const NEWS = 'api::news-article.news-article';
const body = [
  { type: 'paragraph', children: [{ type: 'text', text: 'Maji yamefika kijijini <b>leo</b>.' }] },
];

let publisher: AdminApi;
const current = (code: string) => readlinkSync(join(world.dataDir, 'sites', code, 'current'));

beforeAll(async () => {
  publisher = await signIn(world, accountOf(world, 'publisher', 'arusha-cc'));
  // Other tests publish too.
  await sites(world, 'build');
});

async function publishNews(title: string) {
  const { body: created } = await publisher('POST', NEWS, {
    title,
    date: '2026-11-22',
    summary: 'Muhtasari',
    body,
  });
  const { documentId } = created.data;
  const { status } = await publisher('POST', `${NEWS}/${documentId}/actions/publish`, {});
  expect(status).toBe(200);
  return documentId;
}

describe('a published article', () => {
  it('is on its own site after a build, and no other site is touched', async () => {
    const before = current('afya');
    await publishNews('Bomba jipya la maji');
    expect((await visit(world, 'arusha-cc', '/habari/bomba-jipya-la-maji')).status).toBe(404);

    const { code, output } = await sites(world, 'build');
    expect(code, output).toBe(0);

    const page = await visit(world, 'arusha-cc', '/habari/bomba-jipya-la-maji');
    expect(page.status).toBe(200);
    expect(page.text).toContain('Maji yamefika kijijini &lt;b&gt;leo&lt;/b&gt;.');
    expect((await visit(world, 'arusha-cc', '/habari')).text).toContain('Bomba jipya la maji');
    expect((await visit(world, 'arusha-cc', '/')).text).toContain('Bomba jipya la maji');
    expect(current('afya')).toBe(before);
  });

  it('changes only the pages that show it', async () => {
    await publishNews('Soko la Kilombero lafunguliwa');
    await sites(world, 'build', 'arusha-cc');
    const seq = current('arusha-cc').split('/').at(-1);
    const manifest = JSON.parse(
      readFileSync(join(world.dataDir, 'sites/arusha-cc/releases', `${seq}.json`), 'utf8'),
    ) as { pages: number; reused: number };
    expect(manifest.reused).toBeGreaterThan(manifest.pages * 0.6);
    expect(manifest.reused).toBeLessThan(manifest.pages);
  });

  it('leaves the site when it is unpublished', async () => {
    const documentId = await publishNews('Tangazo la muda');
    await sites(world, 'build');
    expect((await visit(world, 'arusha-cc', '/habari/tangazo-la-muda')).status).toBe(200);
    await publisher('POST', `${NEWS}/${documentId}/actions/unpublish`, {});
    await sites(world, 'build');
    expect((await visit(world, 'arusha-cc', '/habari/tangazo-la-muda')).status).toBe(410);
  });

  it('stays a draft, unseen, until it is published', async () => {
    // What others left to do (sizes of pictures, a schedule) is done before.
    await sites(world, 'build');
    const { body: created } = await publisher('POST', NEWS, { title: 'Rasimu ya siri', date: '2026-11-22' });
    expect(created.data.documentId).toBeTruthy();
    const before = current('arusha-cc');
    await sites(world, 'build');
    expect(current('arusha-cc')).toBe(before);
    expect((await visit(world, 'arusha-cc', '/habari/rasimu-ya-siri')).status).toBe(404);
  });
});

describe('content that cannot be rendered', () => {
  it('fails its own tenant, names document and field, and leaves the last release live', async () => {
    const session = await openSession(world, accountOf(world, 'publisher', 'arusha-cc'));
    const wrong = await publishBrokenPage(session, 'Zabuni zetu');
    const neighbour = await signIn(world, accountOf(world, 'publisher', 'afya'));
    const { body: other } = await neighbour('POST', NEWS, {
      title: 'Afya yaendelea',
      date: '2026-11-22',
      body,
    });
    await neighbour('POST', `${NEWS}/${other.data.documentId}/actions/publish`, {});
    const before = current('arusha-cc');

    const { code, output } = await sites(world, 'build');
    expect(code).toBe(1);
    expect(output).toMatch(/arusha-cc/);
    expect(output).toMatch(/Zabuni zetu/);
    expect(output).toMatch(/slug/);
    expect(current('arusha-cc')).toBe(before);
    expect((await visit(world, 'arusha-cc', '/zabuni')).status).toBe(200);
    expect((await visit(world, 'afya', '/habari/afya-yaendelea')).status).toBe(200);

    // Not only off the site: as a draft it would keep its address.
    for (const page of wrong) expect((await session('DELETE', page)).status).toBe(200);
    expect((await sites(world, 'build')).code).toBe(0);
  });
});

describe('an earlier release', () => {
  it('comes back at once, and the next build goes forward again', async () => {
    await publishNews('Habari itakayorudishwa');
    await sites(world, 'build', 'arusha-cc');
    const newest = current('arusha-cc');
    expect((await sites(world, 'rollback', 'arusha-cc')).code).toBe(0);
    expect(current('arusha-cc')).not.toBe(newest);
    expect((await visit(world, 'arusha-cc', '/habari/habari-itakayorudishwa')).status).toBe(404);
  });

  it('is refused for a tenant that does not exist', async () => {
    const { code, output } = await sites(world, 'rollback', 'haipo');
    expect(code).toBe(1);
    expect(output).toMatch(/haipo/);
  });
});
