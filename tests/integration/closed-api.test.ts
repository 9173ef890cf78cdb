import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, inject, it } from 'vitest';
import { accountOf, openSession } from '../support/admin-api.ts';
import { command } from '../support/commands.ts';
import { mailsTo } from '../support/mails.ts';

const world = inject('world');
const { BUILDER_TOKEN } = parseEnv(readFileSync(join(world.dataDir, 'secrets.env'), 'utf8'));

async function graphql(query: string, token?: string) {
  const response = await fetch(`${world.cmsUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query }),
  });
  return {
    status: response.status,
    body: (await response.json()) as { data?: unknown; errors?: { message: string }[] },
  };
}

describe('the public', () => {
  it('reads nothing through GraphQL', async () => {
    expect((await graphql('{ tenders { title } }')).status).toBe(401);
    expect((await graphql('{ tenders { title } }', 'f'.repeat(64))).status).toBe(401);
  });

  it.each([
    'tenders',
    'news-articles',
    'pages',
    'institutions',
    'content-versions',
    'upload/files',
    'users',
  ])('finds no REST door to %s', async (name) => {
    const response = await fetch(`${world.cmsUrl}/api/${name}`);
    expect([401, 403, 404]).toContain(response.status);
  });
});

describe("a page of another origin, which would read answers with a person's cookie", () => {
  const admin = new URL(world.cmsUrl.replace('127.0.0.1', 'localhost'));
  const allowed = async (origin: string, method = 'OPTIONS', path = '/admin/access-token') => {
    const headers = { origin, 'access-control-request-method': 'POST' };
    const response = await fetch(`${world.cmsUrl}${path}`, { method, headers });
    return response.headers.get('access-control-allow-origin');
  };

  it.each([
    'http://evil.localhost:4321',
    `http://localhost:${world.sitesPort}`,
    `http://preview.localhost:${world.previewPort}`,
    `http://evil.localhost:${admin.port}`,
    `https://localhost:${admin.port}`,
    `${admin.origin}.evil.tz`,
    'https://www.afya.go.tz',
    'null',
    '*',
  ])('%s is not answered', async (origin) => {
    expect([await allowed(origin), await allowed(origin, 'POST')]).toEqual([null, null]);
    // GraphQL has a middleware of its own for this.
    expect([await allowed(origin, 'OPTIONS', '/graphql'), await allowed(origin, 'POST', '/graphql')]).toEqual(
      [null, null],
    );
  });

  it("the admin's own is", async () => {
    expect(await allowed(admin.origin)).toBe(admin.origin);
  });
});

describe('the builder', () => {
  it('reads published content', async () => {
    const { body } = await graphql(
      '{ tenders(filters: { tenant: { eq: "afya" } }) { tenant } }',
      BUILDER_TOKEN,
    );
    expect(body.errors).toBeUndefined();
    const data = body.data as { tenders: { tenant: string }[] };
    expect(new Set(data.tenders.map(({ tenant }) => tenant))).toEqual(new Set(['afya']));
  });

  it('asks for levels and changes and tells of builds, with its token only', async () => {
    const door = (path: string, token?: string, body?: object) =>
      fetch(`${world.cmsUrl}/api/publishing/${path}`, {
        method: body ? 'POST' : 'GET',
        headers: {
          'content-type': 'application/json',
          ...(token ? { authorization: `Bearer ${token}` } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
    const levels = await (await door('levels', BUILDER_TOKEN)).json();
    expect(Object.keys((levels as { sites: object }).sites).sort()).toEqual([...world.tenants].sort());
    const picture = `pictures/${'a'.repeat(64)}/160.avif`;
    expect((await door(picture, BUILDER_TOKEN)).status).toBe(404);
    for (const path of ['levels', 'changes/afya?since=0', picture])
      expect([401, 403]).toContain((await door(path)).status);
    expect([401, 403]).toContain((await door('outcomes', undefined, { builder: 'x', outcomes: [] })).status);
    expect((await door('levels?seen=x', BUILDER_TOKEN)).status).toBe(400);
    expect((await door('changes/afya?since=-1', BUILDER_TOKEN)).status).toBe(400);
    expect((await door('outcomes', BUILDER_TOKEN, { builder: 'x', outcomes: [] })).status).toBe(400);
  });

  it.each([
    ['files that no document names', '{ uploadFiles { url } }'],
    ['drafts', '{ tenders(status: DRAFT) { title } }'],
    ['one draft', '{ tender(documentId: "x", status: DRAFT) { title } }'],
    ['what was never published', '{ pages(hasPublishedVersion: false) { title } }'],
    ['deleting a file', 'mutation { deleteUploadFile(id: 1) { url } }'],
  ])('is refused %s', async (_, query) => {
    const { body } = await graphql(query, BUILDER_TOKEN);
    expect(body.errors?.[0]?.message).toMatch(/Forbidden/);
  });

  it.each([
    ['writing', 'mutation { createTender(data: { title: "x" }) { title } }'],
    ['the schema', '{ __schema { types { name } } }'],
    ['people', '{ adminUsers { email } }'],
    ['memberships', '{ tenancyMemberships { tenant } }'],
    [
      'a deep query',
      '{ pages { parent { parent { parent { parent { parent { parent { parent { title } } } } } } } } }',
    ],
  ])('has no query for %s', async (_, query) => {
    const { status, body } = await graphql(query, BUILDER_TOKEN);
    expect(status).toBe(400);
    expect(body.data).toBeUndefined();
  });

  it('cannot send a query of any size', async () => {
    const { status } = await graphql(`{ tenders { ${'title '.repeat(600_000)} } }`, BUILDER_TOKEN);
    expect(status).toBe(413);
  });

  it('gets no more than a page of a list', async () => {
    const { body } = await graphql(
      '{ newsArticles(pagination: { limit: 100000 }) { title } }',
      BUILDER_TOKEN,
    );
    const { newsArticles } = body.data as { newsArticles: unknown[] };
    expect(newsArticles.length).toBeLessThanOrEqual(1000);
  });
});

describe('the e-mail that is sent in the name of the system', () => {
  const to = 'mwananchi@tovuti.example';
  const attachments = [{ filename: 'siri.txt', path: join(world.dataDir, 'secrets.env') }];
  const message = { to, subject: 'Zawadi', text: 'Bonyeza hapa', attachments };

  it.each(['author', 'publisher', 'institution-administrator'])('is not for the role %s', async (role) => {
    const call = await openSession(world, accountOf(world, role, 'afya'));
    expect((await call('POST', '/email', message)).status).toBe(403);
    expect(mailsTo(world, to)).toEqual([]);
  });

  it('carries no file of this machine, whoever sends it', async () => {
    const call = await openSession(world, accountOf(world, 'platform-administrator', null));
    expect((await call('POST', '/email', message)).status).toBe(200);
    const [mail = ''] = mailsTo(world, to);
    expect(mail).toContain('Bonyeza hapa');
    expect(mail).not.toMatch(/siri|attachment/i);
  });
});

it('the schema that the builder is typed with is the one that Strapi serves', async () => {
  const committed = readFileSync('cms/types/schema.graphql', 'utf8');
  const { code, output } = await command(world, 'scripts/graphql-schema.ts', ['--check']);
  expect(code, output).toBe(0);
  expect(committed).toContain('type Query');
});
