import { beforeAll, describe, expect, inject, it } from 'vitest';
import { type AdminApi, accountOf, openSession, signIn } from '../../support/admin-api.ts';
import { withDatabase } from '../../support/database.ts';

const world = inject('world');
const NEWS = 'api::news-article.news-article';
const news = (title: string, more: object = {}) => ({
  title,
  date: '2026-11-20',
  summary: 'Muhtasari',
  ...more,
});

let platform: AdminApi;
let admin: AdminApi;
let author: AdminApi;
let neighbour: AdminApi;

beforeAll(async () => {
  platform = await signIn(world, accountOf(world, 'platform-administrator', null));
  admin = await openSession(world, accountOf(world, 'platform-administrator', null));
  author = await signIn(world, accountOf(world, 'author', 'afya'));
  neighbour = await signIn(world, accountOf(world, 'author', 'arusha-cc'));
});

describe("an author's document", () => {
  it('belongs to the institution that the author works for', async () => {
    const { status, body } = await author('POST', NEWS, news('Chanjo ya surua yaanza'));
    expect(status).toBe(201);
    expect(body.data).toMatchObject({ tenant: 'afya', slug: 'chanjo-ya-surua-yaanza' });
  });

  it('cannot be made for another institution', async () => {
    const { status, body } = await author('POST', NEWS, news('Habari ya wengine', { tenant: 'arusha-cc' }));
    // Strapi drops a field that the role may not write; the guard then sets the author's own.
    expect([status, body.data?.tenant]).toEqual([201, 'afya']);
  });

  it('is neither listed nor opened nor changed by the neighbour', async () => {
    const { body } = await author('POST', NEWS, news('Siri ya afya'));
    const { documentId } = body.data;
    expect((await neighbour('GET', `${NEWS}/${documentId}`)).status).toBe(404);
    expect((await neighbour('PUT', `${NEWS}/${documentId}`, news('Nimebadili'))).status).toBe(404);
    const list = await neighbour('GET', `${NEWS}?pageSize=100`);
    const tenants = (list.body.results as { tenant: string }[]).map(({ tenant }) => tenant);
    expect(new Set(tenants)).toEqual(new Set(['arusha-cc']));
  });

  it('is not published by an author', async () => {
    const { body } = await author('POST', NEWS, news('Bado rasimu'));
    expect((await author('POST', `${NEWS}/${body.data.documentId}/actions/publish`, {})).status).toBe(403);
  });
});

describe('a relation', () => {
  const PAGE = 'api::page.page';

  it('is not written into a published row, which its number would name', async () => {
    const [row] = await withDatabase(world, (query) =>
      query(`SELECT id FROM pages WHERE tenant = 'afya' AND published_at IS NOT NULL LIMIT 1`),
    );
    const { body } = await author('POST', PAGE, { title: 'Ukurasa wa kuunganisha' });
    const id = Number(row?.id);
    for (const children of [[id], [{ id }], { connect: [{ id }] }, { set: [{ id }] }]) {
      const answer = await author('PUT', `${PAGE}/${body.data.documentId}`, { children });
      expect([children, answer.status]).toEqual([children, 400]);
      expect(answer.body.error?.details?.code).toBe('reference-not-yours');
    }
  });
});

describe('a platform administrator', () => {
  const enter = (tenant: string, reason = 'Kusaidia kurekebisha habari') =>
    admin('POST', '/tenancy/enter', { tenant, reason, minutes: 30 });
  const titles = async () => ((await platform('GET', NEWS)).body.results as unknown[]).length;

  it('sees and writes nothing before entering an institution, and nothing after leaving it', async () => {
    expect(await titles()).toBe(0);
    expect((await platform('POST', NEWS, news('Bila taasisi'))).body.error?.message).toMatch(
      /Hujachagua taasisi/,
    );
    expect((await enter('afya')).status).toBe(200);
    expect(await titles()).toBeGreaterThan(0);
    const { body } = await platform('POST', NEWS, news('Ya msimamizi'));
    expect(body.data.tenant).toBe('afya');
    await admin('POST', '/tenancy/leave');
    expect(await titles()).toBe(0);
  });

  it('gives a reason, a time and an institution that exists', async () => {
    expect((await enter('afya', 'hm')).body.error?.message).toMatch(/Sababu/);
    expect((await enter('haipo')).body.error?.message).toMatch(/"haipo"/);
    const long = { tenant: 'afya', reason: 'Kukaa muda mrefu', minutes: 10_000 };
    expect((await admin('POST', '/tenancy/enter', long)).status).toBe(400);
  });

  it('cannot move a document to another institution', async () => {
    await enter('arusha-cc');
    const { body } = await platform('POST', NEWS, news('Ya Arusha'));
    const moved = await platform('PUT', `${NEWS}/${body.data.documentId}`, { tenant: 'afya' });
    expect([moved.status, moved.body.error?.message]).toEqual([
      400,
      expect.stringMatching(/haiwezi kubadilishwa/),
    ]);
    await admin('POST', '/tenancy/leave');
  });
});

describe('a profile or a menu', () => {
  it('exists once in an institution', async () => {
    const profile = { mission: 'Dhamira', vision: 'Dira' };
    const second = await author('POST', 'api::institution-profile.institution-profile', profile);
    expect([second.status, second.body.error?.message]).toEqual([400, expect.stringMatching(/mmoja tu/)]);
    expect((await author('POST', 'api::menu.menu', { place: 'main' })).status).toBe(400);
  });
});

describe('dates', () => {
  it('that end before they begin are refused, and both fields are named', async () => {
    const event = {
      title: 'Kikao',
      startsAt: '2026-12-02T07:00:00.000Z',
      endsAt: '2026-12-01T07:00:00.000Z',
    };
    const { status, body } = await author('POST', 'api::event.event', { ...event, venue: 'Ukumbi' });
    expect([status, body.error?.message]).toEqual([400, expect.stringMatching(/Linaisha.*Linaanza/)]);
  });
});

describe('a slug', () => {
  it('that the site needs itself is refused to a page, and not to one below another', async () => {
    const PAGE = 'api::page.page';
    const { status, body } = await author('POST', PAGE, { title: 'Tenda', slug: 'zabuni' });
    expect([status, body.error?.details?.code]).toEqual([400, 'slug-reserved']);
    expect(body.error?.message).toMatch(/zabuni-2[\s\S]*zabuni-2/);
    const top = await author('POST', PAGE, { title: 'Zabuni' });
    expect(top.body.data.slug).toBe('zabuni-2');
    const parent = { connect: [{ documentId: top.body.data.documentId }] };
    const below = await author('POST', PAGE, { title: 'Tenda', slug: 'zabuni', parent });
    expect([below.status, below.body.data.slug]).toEqual([201, 'zabuni']);
    const saved = await author('PUT', `${PAGE}/${below.body.data.documentId}`, {
      title: 'Tenda zetu',
      slug: 'zabuni',
    });
    expect(saved.status).toBe(200);
    const { connect: disconnect } = parent;
    const moved = { title: 'Tenda zetu', slug: 'zabuni', parent: { disconnect } };
    expect((await author('PUT', `${PAGE}/${below.body.data.documentId}`, moved)).status).toBe(400);
  });

  it('is unique within an institution, type and locale, and free elsewhere', async () => {
    const first = await author('POST', NEWS, news('Kichwa kile kile'));
    const second = await author('POST', NEWS, news('Kichwa kile kile'));
    const other = await neighbour('POST', NEWS, news('Kichwa kile kile'));
    const slugs = [first, second, other].map(({ body }) => body.data.slug);
    expect(slugs).toEqual(['kichwa-kile-kile', 'kichwa-kile-kile-2', 'kichwa-kile-kile']);
  });

  it('that an editor wrote and another document has is refused, with a free one', async () => {
    await author('POST', NEWS, news('Ya kwanza', { slug: 'imechukuliwa' }));
    const { status, body } = await author('POST', NEWS, news('Ya pili', { slug: 'imechukuliwa' }));
    expect([status, body.error?.message]).toEqual([400, expect.stringMatching(/imechukuliwa-2/)]);
  });

  it('is made for a language that a document gets later, too', async () => {
    const { body } = await author('POST', NEWS, news('Lugha ya pili'));
    const english = `${NEWS}/${body.data.documentId}?locale=en`;
    expect((await author('PUT', english, news('A second language'))).body.data.slug).toBe(
      'a-second-language',
    );
    const changed = await author('PUT', english, news('A second language, changed'));
    expect(changed.body.data.slug).toBe('a-second-language');
  });

  it('is there whatever the title is made of, and as soon as there is one', async () => {
    const signs = await author('POST', NEWS, news('؟ !!!'));
    expect(signs.body.data.slug).toMatch(/^habari(-\d+)?$/);
    const english = `${NEWS}/${signs.body.data.documentId}?locale=en`;
    expect((await author('PUT', english, news('!!!'))).body.data.slug).toMatch(/^news-article(-\d+)?$/);
    const { body } = await author('POST', NEWS, { date: '2026-11-20' });
    expect(body.data.slug).toBeNull();
    const titled = await author('PUT', `${NEWS}/${body.data.documentId}`, { title: 'Sasa kina kichwa' });
    expect(titled.body.data.slug).toBe('sasa-kina-kichwa');
  });

  it('keeps to letters, digits and hyphens', async () => {
    const { status } = await author('POST', NEWS, news('Mbaya', { slug: '../../etc' }));
    expect(status).toBe(400);
  });
});
