import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newsArticle } from '../testing/content.ts';
import { plainRenderer, release, temporaryData } from '../testing/release.ts';
import { siteFolder } from './layout.ts';
import { withLock } from './lock.ts';
import { listReleases, liveName } from './release.ts';
import { endHold, readHold, rollBack } from './rollback.ts';

const one = { sw: { newsArticle: [newsArticle('a')] } };
const two = { sw: { newsArticle: [newsArticle('a'), newsArticle('b')] } };

/** Every file of a release with its bytes. */
function bytesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'base64')]));
}

describe('a release', () => {
  it('holds every page, and current leads to it', async () => {
    const dataDir = temporaryData();
    const { pages, release: name } = await release(dataDir, one);
    const site = siteFolder(dataDir, 'afya');
    expect(name).toBe('000001');
    expect(liveName(site)).toBe(name);
    const files = Object.keys(bytesOf(site.current));
    expect(files).toEqual(
      expect.arrayContaining(['index.html', 'en.html', 'habari/a.html', 'en/404.html', 'robots.txt']),
    );
    expect(files.filter((file) => file.endsWith('.html'))).toHaveLength(pages);
  });

  it('is the same, byte for byte, for the same input', async () => {
    const [first, second] = [temporaryData(), temporaryData()];
    await release(first, two);
    await release(second, two);
    expect(bytesOf(siteFolder(first, 'afya').current)).toEqual(bytesOf(siteFolder(second, 'afya').current));
  });

  it('neither renders nor writes a page whose input has not changed', async () => {
    const dataDir = temporaryData();
    await release(dataDir, two);
    const renderer = plainRenderer(dataDir);
    const changed = { sw: { newsArticle: [newsArticle('a'), newsArticle('b', { summary: 'Mpya' })] } };
    const result = await release(dataDir, changed, { renderer });
    expect(renderer.rendered).toEqual(['/', '/habari', '/habari/a', '/habari/b']);
    expect(result).toMatchObject({ rendered: 4, reused: result.pages - 4 });
    const inode = (name: string) =>
      statSync(join(siteFolder(dataDir, 'afya').releases, name, 'kuhusu.html')).ino;
    expect(inode('000002')).toBe(inode('000001'));
  });

  it('loses the pages of documents that are gone', async () => {
    const dataDir = temporaryData();
    await release(dataDir, two);
    await release(dataDir, one);
    const { current } = siteFolder(dataDir, 'afya');
    expect(existsSync(join(current, 'habari/a.html'))).toBe(true);
    expect(existsSync(join(current, 'habari/b.html'))).toBe(false);
  });

  it('renders everything again when forced or when the templates changed', async () => {
    const dataDir = temporaryData();
    await release(dataDir, one);
    expect(await release(dataDir, one, { force: true })).toMatchObject({ reused: 0 });
    expect(await release(dataDir, one, { renderer: plainRenderer(dataDir, 'build2') })).toMatchObject({
      reused: 0,
    });
  });

  it('carries the assets of its own templates and of those before, no older', async () => {
    const dataDir = temporaryData();
    const assets = () => readdirSync(join(siteFolder(dataDir, 'afya').current, '_astro')).sort();
    for (const build of ['build1', 'build2', 'build2']) {
      await release(dataDir, one, { renderer: plainRenderer(dataDir, build) });
    }
    expect(assets()).toEqual(['build1.css', 'build2.css']);
    await release(dataDir, one, { renderer: plainRenderer(dataDir, 'build3') });
    expect(assets()).toEqual(['build2.css', 'build3.css']);
  });

  it('carries the media of its snapshot', async () => {
    const dataDir = temporaryData();
    mkdirSync(join(dataDir, 'media'));
    writeFileSync(join(dataDir, 'media/0123-picha.jpg'), 'picha');
    await release(dataDir, one, { media: ['/media/0123-picha.jpg'] });
    expect(readFileSync(join(siteFolder(dataDir, 'afya').current, 'media/0123-picha.jpg'), 'utf8')).toBe(
      'picha',
    );
  });
});

describe('a large release', () => {
  it('begins as the one that would be removed, and is what it would be without', async () => {
    const dataDir = temporaryData();
    const pictures = Array.from({ length: 2_000 }, (_, n) => `/media/${n}-picha.jpg`);
    mkdirSync(join(dataDir, 'media'));
    for (const url of [...pictures, '/media/mpya.jpg']) writeFileSync(join(dataDir, url), url);
    const first = { media: pictures };
    const inode = (name: string) => statSync(join(siteFolder(dataDir, 'afya').releases, name)).ino;
    await release(dataDir, one, first);
    const recycled = inode('000001');
    for (let n = 2; n <= 5; n++) await release(dataDir, two, first);

    const last = { media: [...pictures.slice(1), '/media/mpya.jpg'] };
    await release(dataDir, two, last);
    expect(inode('000006')).toBe(recycled);
    const fresh = temporaryData();
    mkdirSync(join(fresh, 'media'));
    for (const url of last.media) writeFileSync(join(fresh, url), url);
    await release(fresh, two, last);
    expect(bytesOf(siteFolder(dataDir, 'afya').current)).toEqual(bytesOf(siteFolder(fresh, 'afya').current));
  });
});

describe('a build that fails', () => {
  it('leaves the last release live, names the page, and the next build cleans up', async () => {
    const dataDir = temporaryData();
    const site = siteFolder(dataDir, 'afya');
    await release(dataDir, one);
    const renderer = { ...plainRenderer(dataDir), render: async () => Promise.reject(new Error('mbovu')) };
    await expect(release(dataDir, two, { renderer })).rejects.toMatchObject({
      code: 'page-unrenderable',
      params: { tenant: 'afya', url: '/', reason: 'mbovu' },
    });
    expect(liveName(site)).toBe('000001');
    mkdirSync(join(site.releases, '000002'), { recursive: true });
    writeFileSync(join(site.releases, '000002/nusu.html'), '<nusu');
    await release(dataDir, two);
    expect(existsSync(join(site.current, 'nusu.html'))).toBe(false);
    expect(readdirSync(site.releases).filter((name) => name.startsWith('000002'))).toHaveLength(3);
  });
});

describe('a release of very many pages', () => {
  const many = (own: Partial<Record<string, object>>, gone: string[] = []) => ({
    sw: {
      newsArticle: Array.from({ length: 2100 }, (_, n) => `a${n}`)
        .filter((id) => !gone.includes(id))
        .map((id) => newsArticle(id, own[id] ?? {})),
    },
  });

  it('that begins as an old one has the files of one that was written anew', async () => {
    const [dataDir, other] = [temporaryData(), temporaryData()];
    for (let version = 1; version <= 5; version++)
      await release(dataDir, many({ a7: { title: `Kichwa ${version}` } }), { contentVersion: version });
    const site = siteFolder(dataDir, 'afya');
    const inode = (name: string) => statSync(join(site.releases, name, 'habari')).ino;
    const first = inode('000001');
    const content = many({ a8: { summary: 'Mpya' } }, ['a9']);
    const { rendered } = await release(dataDir, content, { contentVersion: 6 });
    expect(inode('000006')).toBe(first);
    expect(rendered).toBeLessThan(200);
    expect(listReleases(site)).toEqual(['000002', '000003', '000004', '000005', '000006']);
    await release(other, content, { contentVersion: 6 });
    expect(bytesOf(site.current)).toEqual(bytesOf(siteFolder(other, 'afya').current));
    expect(readFileSync(join(site.releases, '000005/habari/a7.html'), 'utf8')).toContain('Kichwa 5');
  });
});

describe('keeping and going back', () => {
  async function releases(dataDir: string, count: number) {
    for (let version = 1; version <= count; version++)
      await release(dataDir, one, { contentVersion: version });
    return siteFolder(dataDir, 'afya');
  }

  it('keeps the last five', async () => {
    const site = await releases(temporaryData(), 7);
    expect(listReleases(site)).toEqual(['000003', '000004', '000005', '000006', '000007']);
    await expect.poll(() => readdirSync(site.releases)).toHaveLength(15);
  });

  it('goes back to the release before, or to the one named', async () => {
    const site = await releases(temporaryData(), 3);
    expect(await rollBack(site, 'afya')).toBe('000002');
    expect(liveName(site)).toBe('000002');
    expect(await rollBack(site, 'afya', { wanted: '1' })).toBe('000001');
    expect(readHold(site)).toMatchObject({ release: '000001', contentVersion: 3 });
    endHold(site);
    expect(readHold(site)).toBeNull();
  });

  it('refuses a release that is not there and names those that are', async () => {
    const site = await releases(temporaryData(), 2);
    await expect(rollBack(site, 'afya', { wanted: '9' })).rejects.toMatchObject({
      code: 'release-unknown',
      params: { releases: '000001, 000002' },
    });
    await rollBack(site, 'afya');
    await expect(rollBack(site, 'afya')).rejects.toMatchObject({ code: 'release-unknown' });
  });

  it('goes on counting after going back, and never prunes the live release', async () => {
    const dataDir = temporaryData();
    const site = await releases(dataDir, 2);
    await rollBack(site, 'afya', { wanted: '1' });
    expect((await release(dataDir, two)).release).toBe('000003');
  });
});

describe('the lock', () => {
  it('keeps another living process out, and gives way to a dead one', async () => {
    const site = siteFolder(temporaryData(), 'afya');
    mkdirSync(site.root, { recursive: true });
    writeFileSync(site.lock, String(process.ppid));
    const build = () => withLock(site, 'afya', async () => 'built');
    await expect(build()).rejects.toMatchObject({ code: 'site-being-built' });
    writeFileSync(site.lock, '4194304');
    await expect(build()).resolves.toBe('built');
    expect(existsSync(site.lock)).toBe(false);
  });
});
