import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { settings as defaults } from '@tovuti/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteFolder } from '../release/layout.ts';
import { newsArticle, statistic } from '../testing/content.ts';
import { afya, council, tenantOf } from '../testing/institutions.ts';
import { plainRenderer, release } from '../testing/release.ts';
import { headersFor } from './headers.ts';
import { hostTable } from './hosts.ts';
import { serve } from './server.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'tovuti-serve-'));
const settings = { ...defaults, dataDir, sitesPort: 0, tenantsFile: join(dataDir, 'tenants.json') };
let server: Server;
let renderer: ReturnType<typeof plainRenderer>;

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };
type Asked = { host?: string; method?: string; headers?: Record<string, string> };

/** A raw request: `fetch` would tidy up the very paths that are tested here. */
function ask(
  path: string,
  { host = 'afya.localhost:4321', method = 'GET', headers = {} }: Asked = {},
): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const options = { port, path, method, headers: { ...headers, host } };
    request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

beforeAll(async () => {
  writeFileSync(settings.tenantsFile, JSON.stringify({ tenants: [afya, council] }));
  mkdirSync(join(dataDir, 'media'));
  writeFileSync(join(dataDir, 'media/01-ripoti.pdf'), '0123456789');
  const redirects = [
    { documentId: 'r1', from: '/zamani', to: '/habari', permanent: true },
    { documentId: 'r3', from: '/index.php?id=3', to: '/kuhusu', permanent: true },
    { documentId: 'r4', from: '/zamani/ukurasa.html', to: '/viungo', permanent: true },
    { documentId: 'r2', from: '/muda', to: 'https://ega.go.tz/', permanent: false },
  ];
  const figures = statistic('mavuno', { points: [{ label: '2026', value: 1 }] });
  const articles = Array.from({ length: 15 }, (_, i) => newsArticle(`a${i}`));
  await release(
    dataDir,
    { sw: { newsArticle: articles, statistic: [figures] }, en: { newsArticle: [newsArticle('a1')] } },
    { redirects, media: ['/media/01-ripoti.pdf'] },
  );
  writeFileSync(join(siteFolder(dataDir, 'afya').current, '.siri'), 'siri');
  // It renders as the templates of the release do, and fails where it is asked to.
  renderer = plainRenderer(dataDir);
  const { render } = renderer;
  renderer.render = async (input) => {
    if ('query' in input.page && input.page.query === 'kosa') throw new Error('broken');
    return render(input);
  };
  server = await serve(settings, Promise.resolve(renderer));
});

afterAll(() => {
  server.close();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('hosts', () => {
  it.each([
    'afya.localhost',
    'afya.localhost:4321',
    'AFYA.localhost',
    'afya.go.tz',
    'afya.go.tz.',
  ])('serves the tenant at %s', async (host) => {
    const { status, body } = await ask('/', { host });
    expect(status).toBe(200);
    expect(body.toString()).toContain('Wizara ya afya');
  });

  it.each([
    ['/habari?q=a&b=%20', '/habari?q=a&b=%20'],
    ['//evil.example/', '//evil.example/'],
    ['http://evil.example/habari', '/habari'],
  ])('lead from the other name of a domain to the one it has: %s', async (path, rest) => {
    const { status, headers } = await ask(path, { host: 'WWW.afya.go.tz:80' });
    expect({ status, location: headers.location }).toEqual({
      status: 308,
      location: `https://afya.go.tz${rest}`,
    });
  });

  it('lead to the domain with www. where tenants.json has that', () => {
    const siteOf = hostTable([tenantOf('afya', { domain: 'www.afya.go.tz' })], 'tovuti.go.tz');
    expect(siteOf('afya.go.tz')).toMatchObject({ code: 'afya', movedTo: 'www.afya.go.tz' });
    expect(siteOf('www.afya.go.tz')).toMatchObject({ code: 'afya', movedTo: null });
    expect(siteOf('www.tovuti.go.tz')).toMatchObject({ code: 'portal', movedTo: 'tovuti.go.tz' });
  });

  it('answers 404 for a host that it does not know', async () => {
    expect(await ask('/', { host: 'evil.example' })).toMatchObject({ status: 404 });
    expect(await ask('/', { host: 'nobody.localhost' })).toMatchObject({ status: 404 });
  });

  it.each([
    'arusha-cc.localhost',
    'localhost',
    '127.0.0.1:4321',
  ])('says in both languages that %s is not ready before its first release', async (host) => {
    const { status, headers, body } = await ask('/', { host });
    expect(status).toBe(503);
    expect(headers['retry-after']).toBe('30');
    expect(body.toString()).toMatch(/inaandaliwa[\s\S]*being prepared/);
  });
});

describe('paths', () => {
  it.each(['/', '/en', '/habari', '/habari/a1', '/en/news/a1'])('serves %s', async (path) => {
    expect(await ask(path)).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
    });
  });

  it.each([
    ['/habari/', '/habari'],
    ['/en/?q=1', '/en?q=1'],
    ['/habari.html', '/habari'],
    ['/index.html', '/'],
    ['//evil.example/', '/evil.example'],
    ['//evil.example/%2e%2e/', '/evil.example/..'],
    ['/habari//a1', '/habari/a1'],
  ])('moves %s to its one address', async (path, to) => {
    const { status, headers } = await ask(path);
    if (to.includes('..')) return expect(status).toBe(404);
    expect({ status, location: headers.location }).toEqual({ status: 308, location: to });
  });

  it.each([
    '/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2fetc/passwd',
    '/.siri',
    '/a\\..\\b',
    '/%00',
    '/%',
  ])('refuses %s', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404 });
  });

  it('answers 404 with the page of the language', async () => {
    const [swahili, english] = [await ask('/hakuna'), await ask('/en/nothing')];
    expect(swahili.status).toBe(404);
    expect(swahili.body.toString()).toContain('Ukurasa haupatikani');
    expect(english.status).toBe(404);
    expect(english.body.toString()).toContain('Page not found');
    expect(english.headers['cache-control']).toBe('no-cache');
  });

  it.each(['/404', '/410', '/en/404'])('answers 404 at %s itself, too', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it.each([
    ['/feed.xml', 'application/atom+xml'],
    ['/en/feed.xml', 'application/atom+xml'],
    ['/sitemap.xml', 'application/xml'],
    ['/robots.txt', 'text/plain; charset=utf-8'],
    ['/takwimu/mavuno.csv', 'text/csv; charset=utf-8'],
    ['/.well-known/security.txt', 'text/plain; charset=utf-8'],
    ['/favicon.ico', 'image/vnd.microsoft.icon'],
  ])('sends %s as %s', async (path, type) => {
    const { status, headers } = await ask(path);
    expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type });
  });

  it('follows the redirects of the institution, from addresses of an earlier site too', async () => {
    expect(await ask('/index.php?id=3')).toMatchObject({ status: 308, headers: { location: '/kuhusu' } });
    expect(await ask('/zamani/ukurasa.html')).toMatchObject({ headers: { location: '/viungo' } });
    expect(await ask('/zamani')).toMatchObject({ status: 308, headers: { location: '/habari' } });
    expect(await ask('/muda')).toMatchObject({ status: 307, headers: { location: 'https://ega.go.tz/' } });
  });
});

describe('a search', () => {
  const asked = async (path: string) => {
    const { status, headers, body } = await ask(path);
    const query = /"query":(null|"(?:[^"\\]|\\.)*")/.exec(body.toString())?.[1] ?? 'null';
    return { status, cache: headers['cache-control'], query: JSON.parse(query) };
  };

  it.each([
    ['/tafuta?q=maji', 'maji'],
    ['/en/search?q=clean+water&x=1', 'clean water'],
    ['/tafuta?q=%3Cscript%3E%22', '<script>"'],
    ['/tafuta?q=%FF%00maji', '\ufffd maji'],
    ['/tafuta?q=0', '0'],
    [`/tafuta?q=${'%F0%9D%9F%98'.repeat(150)}`, '𝟘'.repeat(100)],
  ])('is answered anew and kept by no cache: %s', async (path, query) => {
    expect(await asked(path)).toEqual({ status: 200, cache: 'private, no-cache', query });
  });

  it.each([
    '/tafuta?q=',
    '/tafuta?q=%20%2B',
    '/tafuta?x=maji',
    '/habari?q=maji',
  ])('is none at %s', async (path) => {
    expect(await asked(path)).toEqual({ status: 200, cache: 'no-cache', query: null });
  });

  it('is answered with the whole list when rendering fails, or by templates of another build', async () => {
    expect(await asked('/tafuta?q=kosa')).toEqual({ status: 200, cache: 'no-cache', query: null });
    const { buildId } = renderer;
    renderer.buildId = 'build2';
    expect(await asked('/tafuta?q=maji')).toEqual({ status: 200, cache: 'no-cache', query: null });
    renderer.buildId = buildId;
  });

  it('shows nobody what it is rendered from', async () => {
    expect(await ask('/.on-demand/tafuta.json')).toMatchObject({ status: 404 });
  });
});

describe('HTTP', () => {
  it('answers HEAD without a body', async () => {
    const { status, headers, body } = await ask('/habari', { method: 'HEAD' });
    expect(status).toBe(200);
    expect(Number(headers['content-length'])).toBeGreaterThan(100);
    expect(body).toHaveLength(0);
  });

  it('refuses methods that write', async () => {
    expect(await ask('/', { method: 'POST' })).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD' },
    });
  });

  it('answers 304 to a reader who has the page, 200 once it differs', async () => {
    const { headers } = await ask('/habari');
    const etag = headers.etag ?? '';
    expect(await ask('/habari', { headers: { 'if-none-match': etag } })).toMatchObject({ status: 304 });
    expect(await ask('/habari', { headers: { 'if-none-match': '"x"' } })).toMatchObject({ status: 200 });
  });

  it('serves a part of a file', async () => {
    const part = await ask('/media/01-ripoti.pdf', { headers: { range: 'bytes=2-4' } });
    expect(part).toMatchObject({ status: 206, headers: { 'content-range': 'bytes 2-4/10' } });
    expect(part.body.toString()).toBe('234');
    const beyond = await ask('/media/01-ripoti.pdf', { headers: { range: 'bytes=20-' } });
    expect(beyond).toMatchObject({ status: 416, headers: { 'content-range': 'bytes */10' } });
  });

  it('compresses pages', async () => {
    const { headers, body } = await ask('/habari', { headers: { 'accept-encoding': 'gzip' } });
    expect(headers['content-encoding']).toBe('gzip');
    expect(headers.vary).toContain('Accept-Encoding');
    expect(gunzipSync(body).toString()).toContain('<title>Habari</title>');
  });

  it('lets browsers keep what never changes, and ask again about pages', async () => {
    expect((await ask('/')).headers['cache-control']).toBe('no-cache');
    const forEver = 'public, max-age=31536000, immutable';
    expect((await ask('/_astro/build1.css')).headers['cache-control']).toBe(forEver);
    expect((await ask('/media/01-ripoti.pdf')).headers['cache-control']).toBe(forEver);
  });
});

describe('security headers', () => {
  it.each(['/', '/hakuna', '/media/01-ripoti.pdf'])('stand on %s', async (path) => {
    const { headers } = await ask(path);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBeTruthy();
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('ask for TLS only on real domains', async () => {
    const tls = ({ headers }: Answer) => [
      headers['strict-transport-security'],
      headers['content-security-policy']?.includes('upgrade-insecure-requests'),
    ];
    expect(tls(await ask('/'))).toEqual([undefined, false]);
    expect(tls(await ask('/', { host: 'afya.go.tz' }))).toEqual(['max-age=31536000', true]);
  });

  it('bind what lies below a domain only where it is all ours', async () => {
    const headers = new Map<string, string>();
    const response = {
      setHeader: (name: string, value: string) => headers.set(name, value),
      removeHeader() {},
    };
    const portal = { code: 'portal', isLocal: false, movedTo: null };
    headersFor(portal)({} as never, response as never, () => {});
    expect(headers.get('Strict-Transport-Security')).toBe('max-age=31536000; includeSubDomains');
  });
});

it('names a busy port', async () => {
  const { port } = server.address() as AddressInfo;
  await expect(serve({ ...settings, sitesPort: port })).rejects.toMatchObject({ code: 'port-busy' });
});
