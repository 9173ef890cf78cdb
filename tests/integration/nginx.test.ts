import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { sites } from '../support/commands.ts';
import { freePort } from '../support/free-port.ts';
import { type Answer, get } from '../support/site.ts';
import { SOON } from '../support/soon.ts';

const world = inject('world');
const NGINX = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx'].find(existsSync);
/** They say which server answered, when, and what it could have compressed. */
const OWN = new Set([
  'vary',
  'server',
  'date',
  'connection',
  'keep-alive',
  'etag',
  'last-modified',
  'transfer-encoding',
]);
let nginx: ChildProcess;
let port: number;

/** nginx with the configuration that is printed under these settings. */
function startNginx(folder: string, port: number, env: Record<string, string> = {}): ChildProcess {
  const printed = execFileSync('node', ['sites/src/cli.ts', 'nginx', '--port', String(port)], {
    env: { ...process.env, ...world.env, ...env },
    encoding: 'utf8',
  });
  writeFileSync(join(folder, 'tovuti.conf'), printed);
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join('\n');
  writeFileSync(
    join(folder, 'nginx.conf'),
    `pid ${folder}/nginx.pid; error_log ${folder}/error.log; daemon off; user root;
     events {} http { include /etc/nginx/mime.types; access_log off; ${paths} include ${folder}/tovuti.conf; }`,
  );
  return spawn(NGINX ?? '', ['-c', join(folder, 'nginx.conf')], { stdio: 'inherit' });
}

/** Debian has it as `nginx-light`; everything else here works without. */
describe.runIf(NGINX)('the configuration for nginx', () => {
  beforeAll(async () => {
    port = await freePort();
    const folder = join(world.dataDir, 'nginx');
    mkdirSync(folder, { recursive: true });
    nginx = startNginx(folder, port);
    const through = { ...world, sitesPort: port };
    await vi.waitFor(() => get(through, 'afya.localhost', '/'), SOON);
  });
  afterAll(() => {
    nginx?.kill('SIGTERM');
  });

  const both = (host: string, path: string, options = {}) =>
    Promise.all([get(world, host, path, options), get({ ...world, sitesPort: port }, host, path, options)]);

  function comparable({ status, headers, text }: Answer) {
    const kept = Object.entries(headers).filter(([name]) => !OWN.has(name));
    return { status, text, headers: Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))) };
  }

  it.each([
    ['afya.localhost', '/'],
    ['afya.localhost', '/habari'],
    ['afya.localhost', '/en/news'],
    ['afya.localhost', '/en'],
    ['moh.go.tz', '/'],
    ['MOH.go.tz', '/habari'],
    ['localhost', '/'],
    ['afya.localhost', '/robots.txt'],
    ['afya.localhost', '/sitemap.xml'],
    ['afya.localhost', '/feed.xml'],
    ['afya.localhost', '/favicon.ico'],
    ['moh.go.tz', '/.well-known/security.txt'],
    ['afya.localhost', '/takwimu/watumishi.csv'],
    ['afya.localhost', '/404'],
    ['afya.localhost', '/tafuta?q=afya'],
    ['afya.localhost', '/en/search?q=0'],
    ['afya.localhost', '/tafuta?q='],
    ['afya.localhost', '/habari?q=afya'],
    ['localhost', '/?q=University+of+Dar'],
    ['localhost', '/en?q=hakuna'],
    ['localhost', '/mikoa/arusha?q=jiji'],
    ['afya.localhost', '/haipo'],
    ['afya.localhost', '/en/nothing'],
    ['afya.localhost', '/habari/'],
    ['afya.localhost', '/habari.html'],
    ['afya.localhost', '/index.html'],
    ['afya.localhost', '//evil.example/'],
    ['afya.localhost', '/.git/config'],
    ['nobody.example', '/'],
  ])('answers %s%s as our own server does', async (host, path) => {
    const [ours, theirs] = await both(host, path);
    expect(comparable(theirs)).toEqual(comparable(ours));
  });

  it('leads from the other name of a domain to the one it has, as our own server does', async () => {
    const path = '/habari?q=a&b=//evil.example';
    for (const { status, headers } of await both('www.moh.go.tz', path)) {
      expect(status).toBe(308);
      expect(headers.location).toBe(`https://moh.go.tz${path}`);
      expect(headers['strict-transport-security']).toBe('max-age=31536000');
    }
  });

  it.each([
    '/%2e%2e/%2e%2e/secrets.env',
    '/..%2f..%2fsnapshot.db',
    '/../../snapshot.db',
    '/%5c..%5csnapshot.db',
  ])('lets nobody climb out of a site by %s', async (path) => {
    const { status, text } = await get({ ...world, sitesPort: port }, 'afya.localhost', path);
    expect([400, 404]).toContain(status);
    expect(text).not.toMatch(/SECRET|TOKEN|SQLite/);
  });

  it('keeps what never changes for a year, and sends the compressed form that lies beside a file', async () => {
    expect(
      (await sites({ ...world, env: { ...world.env, PRECOMPRESS: 'true' } }, 'build', 'afya', '--force'))
        .code,
    ).toBe(0);
    const [ours] = await both('afya.localhost', '/');
    for (const file of [
      /\/_astro\/[\w.-]+\.css/,
      /\/media\/\w+-160\.avif/,
      /\/media\/\w+-160\.webp/,
      /\/media\/\w+-\d+\.jpg/,
    ]) {
      const [own, other] = await both('afya.localhost', file.exec(ours.text)?.[0] ?? '');
      expect(comparable(other)).toEqual(comparable(own));
      expect(other.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    }
    const answer = await fetch(`http://127.0.0.1:${port}/habari`, { headers: { 'accept-encoding': 'gzip' } });
    expect(answer.status).toBe(404);
    const file = join(world.dataDir, 'sites/afya/current/habari.html');
    expect(existsSync(`${file}.gz`)).toBe(true);
    const raw = execFileSync('curl', [
      '-s',
      '-H',
      'Host: afya.localhost',
      '-H',
      'Accept-Encoding: gzip',
      `http://127.0.0.1:${port}/habari`,
    ]);
    expect(gunzipSync(raw).toString('utf8')).toContain('</html>');
  });

  it('answers a search with the whole list while our own server is away, and says so', async () => {
    const folder = join(world.dataDir, 'nginx-alone');
    mkdirSync(folder, { recursive: true });
    const [alone, nobody] = [await freePort(), await freePort()];
    const child = startNginx(folder, alone, { SITES_PORT: String(nobody) });
    const through = { ...world, sitesPort: alone };
    try {
      await vi.waitFor(() => get(through, 'afya.localhost', '/'), SOON);
      for (const [host, path] of [
        ['afya.localhost', '/tafuta'],
        ['localhost', '/en'],
      ] as const) {
        const [searched, whole] = [await get(through, host, `${path}?q=maji`), await get(world, host, path)];
        expect(searched).toMatchObject({ status: 200, text: whole.text });
        expect(searched.headers['cache-control']).toBe('no-cache');
        expect(searched.text).toMatch(/<noscript>.*(utafutaji haupatikani|search is not available)/);
      }
    } finally {
      child.kill('SIGTERM');
    }
  });

  it('shows a new release at once', async () => {
    const through = { ...world, sitesPort: port };
    const before = await get(through, 'afya.localhost', '/');
    expect((await sites(world, 'build', 'afya', '--force')).code).toBe(0);
    const after = await get(through, 'afya.localhost', '/');
    expect(after.status).toBe(200);
    expect(after.text).toBe(before.text);
  });
});
