import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '@tovuti/core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { siteFolder } from '../release/layout.ts';
import { listReleases, liveName, readInputs } from '../release/release.ts';
import { readHold, rollBack } from '../release/rollback.ts';
import { newsArticle } from '../testing/content.ts';
import { plainRenderer, release, temporaryData } from '../testing/release.ts';
import { type S3Server, startS3 } from '../testing/s3-server.ts';
import { connectBucket } from './client.ts';
import { type Depot, openDepot } from './depot.ts';
import { objectKey, pointerKey, siteKeys } from './keys.ts';
import { readMark } from './mark.ts';
import { manifestSchema } from './pointer.ts';

const CODE = 'afya';
const news = (...titles: string[]) => ({
  sw: { newsArticle: titles.map((title, at) => newsArticle(`a${at}`, { title })) },
});

let s3: S3Server;
beforeAll(async () => {
  s3 = await startS3();
});
afterAll(() => s3.stop());
beforeEach(async () => {
  s3.refuse(null);
  const bucket = connectBucket(s3.settings);
  await bucket.remove((await bucket.list('')).map(({ key }) => key));
});

/** A machine with a folder of its own, on which releases are made for the bucket. */
function machine(dataDir = temporaryData()) {
  const depot = openDepot({ bucket: s3.settings, dataDir } as Settings) as Depot;
  const site = siteFolder(dataDir, CODE);
  const publish = async (content: ReturnType<typeof news>, own: { buildId?: string } = {}) => {
    await depot.catchUp(CODE);
    let uploaded = 0;
    const made = await release(dataDir, content, {
      renderer: plainRenderer(dataDir, own.buildId),
      newest: depot.newest(CODE),
      deliver: async (head, inputs) => {
        uploaded = await depot.deliver(CODE, { head, inputs, isForced: false, hold: null });
      },
    });
    return { ...made, uploaded };
  };
  const goBack = (wanted?: string) =>
    rollBack(site, CODE, { wanted, deliver: (hold) => depot.goTo(CODE, hold) });
  return { dataDir, depot, site, publish, goBack, bytes: () => bytesOf(site.current) };
}

function bytesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'base64')]));
}

const objects = () => s3.keys(siteKeys(CODE));

/** Every object that the releases in the bucket name, and the manifests. */
function named(site: ReturnType<typeof siteFolder>): string[] {
  const keys = new Set<string>();
  for (const { name, manifest } of readMark(site)?.pointer.releases ?? []) {
    keys.add(`${siteKeys(CODE)}releases/${name}-${manifest}.json`);
    const { files } = JSON.parse(readFileSync(join(site.releases, `${name}.files.json`), 'utf8'));
    for (const hash of Object.values(files)) keys.add(objectKey(CODE, String(hash)));
  }
  return [...keys].sort();
}

describe('a release that is delivered', () => {
  it('is whole on another machine, byte for byte, with what pages show there before them and the pointer last', async () => {
    const [builder, web] = [machine(), machine()];
    const from = s3.asked.length;
    const { uploaded } = await builder.publish(news('Moja'));
    const written = s3.written(from);
    expect(written.at(-1)).toBe(pointerKey(CODE));
    expect(written.at(-2)).toMatch(/\/releases\/000001-/);
    expect(written).toHaveLength(uploaded + 2);
    const asset = JSON.parse(readFileSync(join(builder.site.releases, '000001.files.json'), 'utf8')).files[
      '_astro/build1.css'
    ];
    expect(written[0]).toBe(objectKey(CODE, asset));
    await web.depot.catchUp(CODE);
    expect(liveName(web.site)).toBe('000001');
    expect(web.bytes()).toEqual(builder.bytes());
    expect(readInputs(web.site, '000001')).toEqual(readInputs(builder.site, '000001'));
  });

  it('uploads what changed and nothing else, and is fetched so', async () => {
    const [builder, web] = [machine(), machine()];
    const first = await builder.publish(news('Moja', 'Mbili'));
    await web.depot.catchUp(CODE);
    const from = s3.asked.length;
    const second = await builder.publish(news('Moja', 'Mbili mpya'));
    expect(second.rendered).toBeLessThan(first.pages);
    expect(second.uploaded).toBeLessThanOrEqual(second.rendered + 3);
    await web.depot.catchUp(CODE);
    const read = s3.asked
      .slice(from)
      .filter(({ method, key }) => method === 'GET' && key.includes('/objects/'));
    expect(read).toHaveLength(second.uploaded);
    expect(web.bytes()).toEqual(builder.bytes());
  });

  it('says in the bucket what each file is and how long it holds', async () => {
    const builder = machine();
    await builder.publish(news('Moja'));
    const { files } = JSON.parse(readFileSync(join(builder.site.releases, '000001.files.json'), 'utf8'));
    const { endpoint, name } = s3.settings;
    const page = await fetch(`${endpoint}/${name}/${objectKey(CODE, files['habari/a0.html'])}`);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-encoding')).toBe('gzip');
    expect(page.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(await page.text()).toContain('Moja');
    const pointer = await fetch(`${endpoint}/${name}/${pointerKey(CODE)}`);
    expect(pointer.headers.get('cache-control')).toBe('no-cache');
  });
});

describe('what the bucket keeps', () => {
  it('is five releases and what they name, whatever was published', async () => {
    const builder = machine();
    for (let n = 1; n <= 8; n++) await builder.publish(news(`Toleo ${n}`));
    expect(listReleases(builder.site)).toEqual(['000004', '000005', '000006', '000007', '000008']);
    expect(readMark(builder.site)?.pointer.releases.map(({ name }) => name)).toEqual(
      listReleases(builder.site),
    );
    expect(await objects()).toEqual(named(builder.site));
    // A machine that comes later has all that there is to go back to, and no more.
    const web = machine();
    await web.depot.catchUp(CODE);
    expect(listReleases(web.site)).toEqual(listReleases(builder.site));
  });

  it('loses what a crashed upload left once that is old, and not before', async () => {
    const builder = machine();
    await builder.publish(news('Moja'));
    const bucket = connectBucket(s3.settings);
    const orphans = ['f', 'e'].map((digit) => objectKey(CODE, digit.repeat(64)));
    for (const key of orphans)
      await bucket.write(key, 'nusu', { type: 'text/html', cacheControl: 'no-cache' });
    s3.age(orphans[0] ?? '');
    // As after a crash in the middle of a delivery.
    s3.refuse(({ method, key }) => (method === 'PUT' && key.includes('/releases/') ? 503 : null));
    await expect(builder.publish(news('Mbili'))).rejects.toMatchObject({ code: 'bucket-unreachable' });
    s3.refuse(null);
    await builder.publish(news('Tatu'));
    expect(await objects()).not.toContain(orphans[0]);
    expect(await objects()).toContain(orphans[1]);
    for (const key of await objects()) s3.age(key);
    await builder.publish(news('Nne'));
    expect(await objects()).toEqual(named(builder.site));
  });
});

describe('going back', () => {
  it('happens in the bucket and on every machine, and what is published next ends it', async () => {
    const [builder, web] = [machine(), machine()];
    for (const title of ['Moja', 'Mbili', 'Tatu']) await builder.publish(news(title));
    await web.depot.catchUp(CODE);
    const from = s3.asked.length;
    await builder.goBack('1');
    expect(s3.written(from)).toEqual([pointerKey(CODE)]);
    await web.depot.catchUp(CODE);
    expect(liveName(web.site)).toBe('000001');
    expect(readHold(web.site)).toMatchObject({ release: '000001' });
    expect(web.bytes()).toEqual(builder.bytes());
    expect((await builder.publish(news('Nne'))).release).toBe('000004');
    await web.depot.catchUp(CODE);
    expect([liveName(web.site), readHold(web.site)]).toEqual(['000004', null]);
  });
});

describe('another builder', () => {
  it('with an empty disk carries on: the next number, and only what changed', async () => {
    const [first, second] = [machine(), machine()];
    await first.publish(news('Moja', 'Mbili'));
    await first.publish(news('Moja', 'Mbili mpya'));
    const made = await second.publish(news('Moja', 'Mbili tena'));
    expect(made.release).toBe('000003');
    expect(made.rendered).toBeLessThan(made.pages);
    expect(made.uploaded).toBeLessThanOrEqual(made.rendered + 3);
    expect((await first.publish(news('Moja'))).release).toBe('000004');
    expect(await objects()).toEqual(named(first.site));
  });

  it('with an old disk takes what the bucket has for what is', async () => {
    const [first, old] = [machine(), machine()];
    await release(old.dataDir, news('Zamani'));
    await first.publish(news('Moja'));
    await old.depot.catchUp(CODE);
    expect(liveName(old.site)).toBe('000001');
    expect(old.bytes()).toEqual(first.bytes());
  });

  it('that was quicker is not overwritten', async () => {
    const [first, second] = [machine(), machine()];
    await first.publish(news('Moja'));
    await second.depot.catchUp(CODE);
    await first.publish(news('Mbili'));
    const { dataDir, depot } = second;
    const late = release(dataDir, news('Tatu'), {
      deliver: async (head, inputs) => {
        await depot.deliver(CODE, { head, inputs, isForced: false, hold: null });
      },
    });
    await expect(late).rejects.toMatchObject({ code: 'bucket-moved-on' });
    expect(liveName(second.site)).toBe('000001');
    await second.publish(news('Tatu'));
    await first.depot.catchUp(CODE);
    expect(liveName(first.site)).toBe('000003');
    expect(first.bytes()).toEqual(second.bytes());
  });
});

describe('a bucket that refuses', () => {
  it.each([
    [503, 'bucket-unreachable'],
    [403, 'bucket-refused'],
  ])('with %i leaves the last release live everywhere, and all goes on afterwards', async (status, code) => {
    const [builder, web] = [machine(), machine()];
    await builder.publish(news('Moja'));
    let pages = 0;
    s3.refuse(({ method, key }) =>
      method === 'PUT' && key.includes('/objects/') && ++pages > 2 ? status : null,
    );
    await expect(builder.publish(news('Mbili'))).rejects.toMatchObject({ code });
    expect(liveName(builder.site)).toBe('000001');
    await web.depot.catchUp(CODE);
    expect(web.bytes()).toEqual(builder.bytes());
    builder.depot.doubt();
    s3.refuse(({ method }) => (method === 'PUT' ? status : null));
    await expect(builder.depot.catchUp(CODE)).rejects.toMatchObject({ code });
    s3.refuse(null);
    expect((await builder.publish(news('Mbili'))).release).toBe('000002');
    await web.depot.catchUp(CODE);
    expect(web.bytes()).toEqual(builder.bytes());
    expect(builder.bytes()['habari/a0.html']).toBeDefined();
  });

  it('by not being there is named', async () => {
    await s3.goAway();
    const builder = machine();
    await expect(builder.depot.catchUp(CODE)).rejects.toMatchObject({
      code: 'bucket-unreachable',
      params: { reason: expect.stringContaining('ECONNREFUSED') },
    });
    await s3.comeBack();
  });
});

describe('a bucket that lost something', () => {
  it('is noticed before anything of it is shown, and is made whole by the next build', async () => {
    const [builder, web] = [machine(), machine()];
    await builder.publish(news('Moja'));
    const bucket = connectBucket(s3.settings);
    const lost = (await objects()).filter((key) => key.includes('/objects/')).slice(0, 3);
    await bucket.remove(lost);
    await expect(web.depot.catchUp(CODE)).rejects.toMatchObject({ code: 'bucket-damaged' });
    expect(existsSync(web.site.current)).toBe(false);
    const other = machine();
    await other.depot.catchUp(CODE).catch(() => {});
    const made = await other.publish(news('Moja'));
    expect([made.release, made.rendered]).toEqual(['000002', made.pages]);
    await web.depot.catchUp(CODE);
    expect(web.bytes()).toEqual(other.bytes());
  });

  it('never leads out of a site by the names of its files', () => {
    const hash = '0'.repeat(64);
    const manifest = (file: string) => ({ head: { release: '000001' }, inputs: {}, files: { [file]: hash } });
    for (const file of ['../x', 'a/../../x', '/etc/x', 'a\\b', 'a//b', './a', ''])
      expect(manifestSchema.safeParse(manifest(file)).success, file).toBe(false);
    for (const file of ['index.html', 'a/b.html', '_astro/a.b.css', 'a..b/c'])
      expect(manifestSchema.safeParse(manifest(file)).success, file).toBe(true);
  });
});
