import { loadSecrets } from '@tovuti/core';
import sharp from 'sharp';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { type AdminApi, accountOf, openSession } from '../support/admin-api.ts';
import { expireGrant } from '../support/alter.ts';
import { sites } from '../support/commands.ts';
import { follow, look, openPreview, share } from '../support/previews.ts';
import { visit } from '../support/site.ts';
import { uploader } from '../support/uploads.ts';

const world = inject('world');
const NEWS = 'api::news-article.news-article';
const PROJECT = 'api::project.project';
const path = (uid: string) => `/content-manager/collection-types/${uid}`;
const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'Kazi inaendelea.' }] }];
const ENDED = /Kiungo hiki hakifanyi kazi/;

let author: AdminApi;
let publisher: AdminApi;
let administrator: AdminApi;
let neighbour: AdminApi;

beforeAll(async () => {
  const session = (role: string, tenant: string) => openSession(world, accountOf(world, role, tenant));
  author = await session('author', 'afya');
  publisher = await session('publisher', 'afya');
  administrator = await session('institution-administrator', 'afya');
  neighbour = await session('publisher', 'arusha-cc');
});

async function write(api: AdminApi, uid: string, data: object): Promise<string> {
  const { body: created } = await api('POST', path(uid), data);
  return created.data.documentId;
}

const writeNews = (api: AdminApi, title: string) =>
  write(api, NEWS, { title, date: '2026-11-20', summary: 'Muhtasari', body });

/** The bytes of a page without the token in its addresses. */
const bare = (text: string, url: string) => text.replaceAll(new URL(url).pathname, '');

describe('a draft', () => {
  it('looks to staff exactly as the site does after publishing', async () => {
    const project = { title: 'Kituo cha hakikisho Mbagala', stage: 'ongoing', location: 'Mbagala', body };
    const documentId = await write(author, PROJECT, project);
    const { url } = await openPreview(author, PROJECT, documentId);
    const preview = await follow(world, url);
    expect(preview.status).toBe(200);

    await publisher('POST', `${path(PROJECT)}/${documentId}/actions/publish`, {});
    expect((await sites(world, 'build', 'afya')).code).toBe(0);
    const live = await visit(world, 'afya', '/miradi/kituo-cha-hakikisho-mbagala');
    expect(live.status).toBe(200);
    expect(bare(preview.text, url)).toBe(live.text);
  });

  it('is in the lists and behind the links of the whole site, in the language asked for', async () => {
    const documentId = await writeNews(author, 'Habari ya kuhakikiwa');
    const { url } = await openPreview(author, NEWS, documentId);
    expect((await look(world, `${url}/habari`)).text).toContain('Habari ya kuhakikiwa');
    expect((await look(world, `${url}/en/news`)).text).toMatch(/<html lang="en"/);
    expect((await look(world, `${url}/haipo`)).status).toBe(404);
    const table = await look(world, `${url}/takwimu/watumishi.csv`);
    expect([table.headers['content-type'], table.text]).toEqual([
      'text/csv; charset=utf-8',
      expect.stringMatching(/^.?Kipengele,.*\r\n\d{4},\d/),
    ]);
    const unwritten = await look(world, `${url}?locale=en`);
    expect(unwritten.status).toBe(404);
    expect(unwritten.text).toContain('Waraka huu haupo kwa lugha hii');
  });

  it('shows the last save at once', async () => {
    const documentId = await writeNews(author, 'Kabla ya kuhariri');
    const { url } = await openPreview(author, NEWS, documentId);
    expect((await follow(world, url)).text).toContain('Kabla ya kuhariri');
    await author('PUT', `${path(NEWS)}/${documentId}`, { title: 'Baada ya kuhariri' });
    expect((await follow(world, url)).text).toContain('Baada ya kuhariri');
  });

  it('that is not finished says in words which fields to fill in', async () => {
    const documentId = await write(author, NEWS, { title: 'Haijakamilika' });
    const { url } = await openPreview(author, NEWS, documentId);
    const { status, text } = await look(world, url);
    expect(status).toBe(422);
    expect(text).toContain('<li>Tarehe</li>');
    const guest = await look(world, (await share(author, NEWS, documentId)).url);
    expect(guest.status).toBe(404);
    expect(guest.text).not.toContain('Tarehe');
  });

  it('of another institution is nowhere, and neither are its files', async () => {
    const picture = sharp({ create: { width: 320, height: 200, channels: 3, background: '#5ec2e7' } });
    const { file } = await uploader(neighbour)('/upload', [['siri.png', await picture.png().toBuffer()]]);
    const secret = { title: 'Siri ya Arusha', date: '2026-11-20', summary: 'Muhtasari', body };
    const foreign = await write(neighbour, NEWS, { ...secret, image: file.id });
    const own = await writeNews(author, 'Ya Afya');
    const { url } = await openPreview(author, NEWS, own);
    expect((await look(world, `${url}/habari`)).text).not.toContain('Siri ya Arusha');
    expect((await look(world, `${url}/habari/siri-ya-arusha`)).status).toBe(404);
    const theirs = await openPreview(neighbour, NEWS, foreign);
    const page = await look(world, `${theirs.url}/habari/siri-ya-arusha`);
    const [, media] = /src="[^"]*(\/media\/[^"]+)/.exec(page.text) ?? [];
    expect((await look(world, theirs.url + media)).status).toBe(200);
    expect((await look(world, url + media)).status).toBe(404);
  });
});

describe('the right to preview', () => {
  it.each([
    'grants',
    'shares',
  ])('of %s: not for another institution, as if the document did not exist', async (door) => {
    const documentId = await writeNews(author, 'Yetu sisi');
    const order = { type: NEWS, documentId, locale: 'sw', hours: 1 };
    const foreign = await neighbour('POST', `/preview/${door}`, order);
    const unknown = await neighbour('POST', `/preview/${door}`, { ...order, documentId: 'x'.repeat(24) });
    expect(foreign.status).toBe(404);
    expect(foreign.text).toBe(unknown.text);
    const anonymous = await fetch(`${world.cmsUrl}/preview/${door}`, { method: 'POST' });
    expect(anonymous.status).toBe(401);
  });

  it.each([
    ['nothing', {}],
    ['a type that no page shows', { type: 'api::redirect.redirect', documentId: 'x' }],
    ['a type that is not an institution’s', { type: 'admin::user', documentId: '1' }],
    ['a list', { type: [NEWS], documentId: ['x'] }],
  ])('is refused in words for %s', async (_, order) => {
    const { status, body: answer } = await author('POST', '/preview/grants', order);
    expect(status).toBe(404);
    expect(answer.error?.message).toMatch(/Hakuna waraka/);
  });

  it.each([0, -1, 721, 1.5, '24', null])('is refused for %s hours', async (hours) => {
    const documentId = await writeNews(author, 'Muda wa kiungo');
    const { status } = await author('POST', '/preview/shares', { type: NEWS, documentId, hours });
    expect(status).toBe(400);
  });

  it('opens drafts in GraphQL no further than the grant reaches', async () => {
    const documentId = await writeNews(author, 'Ya mgeni');
    await writeNews(author, 'Si ya mgeni');
    const token = new URL((await share(author, NEWS, documentId)).url).pathname.split('/').at(-1) ?? '';
    const ask = async (query: string) => {
      const authorization = `Bearer ${loadSecrets(world.dataDir, {}).BUILDER_TOKEN}`;
      const headers = { authorization, 'content-type': 'application/json', 'x-preview-grant': token };
      const answer = await fetch(`${world.cmsUrl}/graphql`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ query }),
      });
      return answer.text();
    };
    const titles = await ask('{ newsArticles(status: DRAFT, filters: { or: [{}, {}] }) { title } }');
    expect(JSON.parse(titles)).toEqual({ data: { newsArticles: [{ title: 'Ya mgeni' }] } });
    for (const query of ['projects(status: DRAFT)', 'newsArticles_connection(status: DRAFT)'])
      expect(await ask(`{ ${query} { __typename } }`)).toMatch(/FORBIDDEN/);
  });
});

describe('a shared link', () => {
  it('shows its document to anyone, and nothing else', async () => {
    const documentId = await writeNews(author, 'Kwa mgeni tu');
    await writeNews(author, 'Rasimu nyingine ya siri');
    const { url } = await share(author, NEWS, documentId);
    const page = await follow(world, url);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Kwa mgeni tu');
    expect(page.text).toContain('hii ni rasimu');
    expect(page.text).not.toContain('Rasimu nyingine ya siri');
    expect(page.text).toContain(`href="http://afya.localhost:${world.sitesPort}/habari"`);
    for (const other of [
      '/',
      '/habari',
      '/habari/rasimu-nyingine-ya-siri',
      '/en',
      '/feed.xml',
      '/sitemap.xml',
    ])
      expect((await look(world, url + other)).status, other).toBe(404);
    const asStaff = url.replace('/s/', '/d/');
    expect((await look(world, `${asStaff}/habari`)).text).toMatch(ENDED);
  });

  it('is listed with who made it and how often it was opened, and can be revoked by its maker', async () => {
    const documentId = await writeNews(author, 'Kiungo cha kusitishwa');
    const { id, url } = await share(author, NEWS, documentId);
    const page = String((await look(world, url)).headers.location);
    await look(world, url);
    const { body: list } = await author('GET', `/preview/shares?type=${NEWS}&documentId=${documentId}`);
    expect(list.results).toMatchObject([{ id, opens: 2, canRevoke: true, maker: expect.any(String) }]);
    expect(JSON.stringify(list)).not.toContain(new URL(url).pathname.split('/').at(-1));

    expect((await neighbour('DELETE', `/preview/shares/${id}`)).status).toBe(404);
    expect((await look(world, page)).status).toBe(200);
    expect((await author('DELETE', `/preview/shares/${id}`)).status).toBe(200);
    expect((await author('DELETE', `/preview/shares/${id}`)).status).toBe(404);
    for (const address of [url, page]) {
      const { status, text } = await look(world, address);
      expect(status).toBe(404);
      expect(text).toMatch(ENDED);
      expect(text).toContain('This link does not work');
    }
  });

  it("is revoked by a publisher too, but a publisher's not by an author", async () => {
    const documentId = await writeNews(author, 'Nani asitishe');
    const ofAuthor = await share(author, NEWS, documentId);
    const ofPublisher = await share(publisher, NEWS, documentId);
    expect((await author('DELETE', `/preview/shares/${ofPublisher.id}`)).status).toBe(404);
    expect((await publisher('DELETE', `/preview/shares/${ofAuthor.id}`)).status).toBe(200);
    expect((await look(world, ofPublisher.url)).status).toBe(302);
    const { body: trail } = await administrator('GET', '/audit/records?action=share-revoked');
    const records = trail.results as { document: string }[];
    expect(records.some(({ document }) => document === documentId)).toBe(true);
  });

  it('ends with its time, with its document, and with its maker’s place in the institution', async () => {
    const documentId = await writeNews(author, 'Mwisho wa kiungo');
    const short = await share(publisher, NEWS, documentId);
    expect((await look(world, short.url)).status).toBe(302);
    await expireGrant(world, Number(short.id));
    expect((await look(world, short.url)).text).toMatch(ENDED);

    const ofAuthor = await share(author, NEWS, documentId);
    const { body: staff } = await administrator('GET', '/tenancy/staff');
    const { email } = accountOf(world, 'author', 'afya');
    const member = (staff.results as { id: number; email: string }[]).find((one) => one.email === email);
    await administrator('PUT', `/tenancy/staff/${member?.id}`, { state: 'suspended' });
    expect((await look(world, ofAuthor.url)).text).toMatch(ENDED);
    await administrator('PUT', `/tenancy/staff/${member?.id}`, { state: 'active' });
    // Suspending ended their sessions.
    author = await openSession(world, accountOf(world, 'author', 'afya'));
    expect((await look(world, ofAuthor.url)).status).toBe(302);

    await publisher('DELETE', `${path(NEWS)}/${documentId}`);
    expect((await look(world, ofAuthor.url)).text).toMatch(ENDED);
  });
});

describe('the preview server', () => {
  it('keeps what it shows out of caches, search engines and other sites', async () => {
    const documentId = await writeNews(author, 'Vichwa vya majibu');
    const staff = await follow(world, (await openPreview(author, NEWS, documentId)).url);
    const guest = await follow(world, (await share(author, NEWS, documentId)).url);
    for (const { headers } of [staff, guest]) {
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['x-robots-tag']).toMatch(/noindex/);
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['content-security-policy']).toMatch(/default-src 'none'/);
    }
    expect(guest.headers['content-security-policy']).toMatch(/frame-ancestors 'none'/);
    expect(staff.headers['content-security-policy']).toContain(`frame-ancestors http://localhost:`);
    expect(staff.headers['content-security-policy']).not.toMatch(/frame-ancestors[^;]*\*/);
    const admin = await fetch(`${world.cmsUrl}/admin`);
    const frames = /frame-src ([^;]*)/.exec(admin.headers.get('content-security-policy') ?? '')?.[1];
    expect(frames).toBe(`'self' http://preview.localhost:${world.previewPort}`);
  });

  it('answers every other request in words', async () => {
    const documentId = await writeNews(author, 'Maombi mengine');
    const { url } = await openPreview(author, NEWS, documentId);
    const posted = await look(world, url, { method: 'POST' });
    expect(posted.status).toBe(405);
    expect(posted.text).toMatch(/kusoma tu/);
    const head = await look(world, `${url}/`, { method: 'HEAD' });
    expect([head.status, head.text]).toEqual([200, '']);
    for (const odd of ['/', '/d', '/d/x', `/d/${'a'.repeat(43)}`, `/s/${'a'.repeat(43)}/x`, '/_astro/../x'])
      expect((await look(world, odd)).text, odd).toMatch(ENDED);
    expect((await look(world, `${url}/${'a'.repeat(5000)}`)).status).toBe(404);
    expect((await look(world, `${url}/%E0%A4%A`)).status).toBe(404);
    expect((await look(world, `${url}/media/../../cms.db`)).status).toBe(404);
    expect((await look(world, `${url}/media/..%2F..%2Fcms.db`)).status).toBe(404);
  });

  it('stops listening to an address that guesses', async () => {
    const guess = (from: string) =>
      look(world, `/s/${'b'.repeat(43)}`, { headers: { 'x-forwarded-for': from } });
    for (let tries = 0; tries < 30; tries++) expect((await guess('203.0.113.9')).status).toBe(404);
    const refused = await guess('203.0.113.9');
    expect(refused.status).toBe(429);
    expect(refused.text).toMatch(/Majaribio yamekuwa mengi/);
    expect((await guess('203.0.113.10')).status).toBe(404);
  });
});
