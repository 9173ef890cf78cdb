import { beforeAll, describe, expect, inject, it } from 'vitest';
import { type AdminApi, accountOf, signIn } from '../support/admin-api.ts';

const world = inject('world');
const NEWS = 'api::news-article.news-article';
const PAGE = 'api::page.page';

let author: AdminApi;
beforeAll(async () => {
  author = await signIn(world, accountOf(world, 'author', 'afya'));
});

const paragraph = (...children: object[]) => [{ type: 'paragraph', children }];
const link = (url: string) => paragraph({ type: 'link', url, children: [{ type: 'text', text: 'soma' }] });
const write = (title: string, body: unknown, more: object = {}) =>
  author('POST', NEWS, { title, date: '2026-11-20', summary: 'Muhtasari', body, ...more });

describe('rich text that a member of staff saves', () => {
  it('loses what cannot be seen and what no block has, and keeps HTML as text', async () => {
    const children = [
      { type: 'text', text: 'Chanjo\u200b ya\u202e surua <b>leo</b>', bold: true, onclick: 'x' },
    ];
    const { status, body } = await write('Usafi\u202e wa maandishi', [
      { type: 'paragraph', style: 'mso', children },
    ]);
    expect(status).toBe(201);
    const clean = paragraph({ type: 'text', text: 'Chanjo ya surua <b>leo</b>', bold: true });
    expect(body.data).toMatchObject({ title: 'Usafi wa maandishi', body: clean });
  });

  it('may hold tables', async () => {
    const cell = (words: string, own: object = {}) => ({
      ...{ type: 'table-cell', ...own, children: [{ type: 'text', text: words }] },
    });
    const row = (...cells: object[]) => ({ type: 'table-row', children: cells });
    const table = [
      { type: 'table', caption: 'Ada', children: [row(cell('Huduma', { header: true })), row(cell('Kadi'))] },
    ];
    const { status, body } = await write('Jedwali la ada', table);
    expect([status, body.data.body]).toEqual([201, table]);
  });

  it.each([
    'javascript:alert(1)',
    '//ovu.example/a',
    'data:text/html,x',
  ])('is refused with a link to %s, and the field is named', async (url) => {
    const { status, body } = await write('Kiungo kibaya', link(url));
    expect([status, body.error?.message]).toEqual([400, expect.stringMatching(/kiungo kisichokubalika/)]);
    expect(body.error?.message).toMatch(/ \/ /);
  });

  it('is refused when it is nothing that the editor makes', async () => {
    for (const wrong of [{ type: 'paragraph' }, [{ type: 'iframe', children: [] }], [null], 'maandishi']) {
      const { status, body } = await write('Si maandishi', wrong);
      expect([status, body.error?.message]).toEqual([400, expect.stringMatching(/haukitambui/)]);
    }
  });

  it('shows no picture but those of the own media library', async () => {
    const image = {
      url: 'https://ovu.example/uploads/picha.png',
      name: 'picha',
      hash: 'picha',
      ext: '.png',
      mime: 'image/png',
      size: 1,
      width: 1,
      height: 1,
    };
    const { status, body } = await write('Picha ya nje', [
      { type: 'image', image, children: [{ type: 'text', text: '' }] },
    ]);
    expect([status, body.error?.message]).toEqual([400, expect.stringMatching(/maktaba ya faili/)]);
  });

  it('is cleaned inside a section of a page too', async () => {
    const section = { __component: 'block.text', body: link('javascript:alert(1)') };
    const { status, body } = await author('POST', PAGE, { title: 'Ukurasa wa majaribio', blocks: [section] });
    expect([status, body.error?.message]).toEqual([400, expect.stringMatching(/kiungo kisichokubalika/)]);
  });
});

it('an address in a field of its own is one that a site may link to', async () => {
  const { status } = await author('POST', 'api::quick-link.quick-link', {
    title: 'Kiungo',
    url: 'javascript:x',
  });
  expect(status).toBe(400);
  const { body } = await author('POST', 'api::quick-link.quick-link', {
    title: 'Kiungo B',
    url: 'www.moh.go.tz',
  });
  expect(body.data).toMatchObject({ url: 'https://www.moh.go.tz' });
});

it("the refusals of Strapi's own validation are in the reader's language, with the field's name", async () => {
  const publisher = await signIn(world, accountOf(world, 'publisher', 'afya'));
  const { body } = await publisher('POST', NEWS, { title: 'Haijakamilika kuandikwa' });
  const refused = await publisher('POST', `${NEWS}/${body.data.documentId}/actions/publish`, {});
  expect([refused.status, refused.body.error?.message]).toEqual([
    400,
    expect.stringMatching(/Jaza sehemu|Makosa \d+ yametokea/),
  ]);
});

describe('a number that a member of staff saves', () => {
  const STATISTIC = 'api::statistic.statistic';
  const PROFILE = 'api::institution-profile.institution-profile';

  it('is kept to its last digit', async () => {
    const points = [
      { label: '2025', value: 61_741_120_500.5 },
      { label: '2026', value: 0.125 },
    ];
    const { status, body } = await author('POST', STATISTIC, { title: 'Mapato kwa mwaka', points });
    expect(status).toBe(201);
    expect(body.data.points).toMatchObject(points);
    const neighbour = await signIn(world, accountOf(world, 'author', 'arusha-cc'));
    const { results } = (await neighbour('GET', PROFILE)).body as unknown as {
      results: { latitude: number; longitude: number }[];
    };
    // Two decimals would put the council a kilometre away.
    expect(results[0]).toMatchObject({ latitude: -3.3667, longitude: 36.6833 });
  });

  it.each([
    ['api::tender.tender', { title: 'Zabuni', fee: '99999999999999999999' }],
    ['api::faq.faq', { title: 'Swali', order: -3_000_000_000 }],
    ['api::leader.leader', { name: 'Asha', email: `${'a'.repeat(260)}@afya.go.tz` }],
  ])('or text that no column of %s holds is refused in words', async (type, data) => {
    const { status, body } = await author('POST', type, data);
    expect([status, body.error?.message]).toEqual([400, expect.stringMatching(/kikubwa au kirefu mno/)]);
  });
});
