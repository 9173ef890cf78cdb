import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Item } from './item';
import { inOrder, needsOf } from './order';
import { readWordpress } from './wordpress';

const text = readFileSync(join(__dirname, '../../../../../tests/fixtures/wordpress.xml'), 'utf8').replaceAll(
  'OLD-HOST',
  'zamani.go.tz',
);
const reading = readWordpress(text, 'sw');
const byTitle = (title: string) => reading.items.find((item) => item.title.startsWith(title));

it('takes posts by their category, pages with their place, and attachments', () => {
  expect(reading.items.map(({ type, title }) => [type, title])).toEqual([
    ['news-article', 'Waziri azindua kituo cha afya – Kibaha'],
    ['news-article', 'Minister opens Kibaha health centre'],
    ['announcement', 'Tangazo la nafasi za kazi'],
    ['page', 'Historia ya Wizara'],
    ['page', 'Kuhusu Wizara'],
  ]);
  expect(byTitle('Historia')).toMatchObject({
    parent: byTitle('Kuhusu')?.source,
    path: '/kuhusu-wizara/historia/',
  });
  expect(reading.files).toEqual([
    {
      url: 'http://zamani.go.tz/wp-content/uploads/2019/05/uzinduzi.png',
      alternativeText: 'Waziri akikata utepe',
      caption: 'Uzinduzi wa kituo, Kibaha',
    },
  ]);
});

it('knows drafts, moments, the main picture and translations', () => {
  expect(byTitle('Waziri')).toMatchObject({
    moment: '2019-05-02T06:15:00Z',
    slug: 'waziri-azindua',
    locale: 'sw',
    image: 'http://zamani.go.tz/wp-content/uploads/2019/05/uzinduzi.png',
  });
  expect(byTitle('Minister')).toMatchObject({ locale: 'en', translationOf: byTitle('Waziri')?.source });
  expect(byTitle('Tangazo')).toMatchObject({ hidden: 'draft', path: '/?p=23' });
});

it('notes shortcodes, and counts what it has no place for by its kind', () => {
  expect(reading.leftOut).toEqual({ 'type:tribe_events': 1, 'menu-item': 1 });
  expect(reading.notes).toEqual([
    { code: 'form', name: 'contact-form-7', title: 'Waziri azindua kituo cha afya – Kibaha' },
  ]);
});

it('puts parents and originals before what names them', () => {
  const titles = inOrder(reading.items).map(({ title }) => title);
  expect(titles.indexOf('Kuhusu Wizara')).toBeLessThan(titles.indexOf('Historia ya Wizara'));
});

it.each([
  ['<!DOCTYPE x [<!ENTITY a "b">]><rss/>', /DOCTYPE/],
  ['<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><rss/>', /DOCTYPE/],
  ['<rss><channel><!-- <![CDATA[ --><!ENTITY a "b"></channel></rss>', /DOCTYPE/],
  ['<rss><channel><item/></channel></rss>', /WordPress/],
  [`${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`, /XML/],
  ['si XML kabisa', /WordPress/],
])('refuses %.40s', (hostile, reason) => {
  expect(() => readWordpress(hostile, 'sw')).toThrow(reason);
});

type Post = { id?: number; title?: string; more?: string; content?: string; kind?: string; status?: string };
const node = ({ id, title = '', more = '', content = '', kind = 'post', status = 'publish' }: Post) =>
  `<item><title>${title}</title>${id ? `<wp:post_id>${id}</wp:post_id>` : ''}<wp:post_type>${kind}</wp:post_type>
<wp:status>${status}</wp:status><content:encoded><![CDATA[${content}]]></content:encoded>${more}</item>`;
const wxr = (items: string, channel = '') =>
  `<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<link>http://zamani.go.tz</link><wp:wxr_version>1.2</wp:wxr_version>${channel}${items}</channel></rss>`;
const guid = (address: string) => `<guid>${address}</guid><wp:post_date>2020-01-02 03:04:05</wp:post_date>`;
const read = (items: string, channel = '') => readWordpress(wxr(items, channel), 'sw');

describe('a post is known again', () => {
  const [before] = read(node({ id: 5, more: guid('http://zamani.go.tz/?p=5') })).items;

  it.each([
    ['with https and other letters', node({ id: 5, more: guid('HTTPS://www.Zamani.go.tz/?p=5') })],
    ['at another domain', node({ id: 5, more: guid('https://mpya.go.tz/?p=5') })],
    ['with another number', node({ id: 77, more: guid('http://zamani.go.tz/?p=5') })],
    ['without its guid', node({ id: 5, more: '<wp:post_date>2020-01-02 03:04:05</wp:post_date>' })],
    [
      'beside another with the same guid',
      [5, 6].map((id) => node({ id, title: String(id), more: guid('http://zamani.go.tz/?p=5') })).join(''),
    ],
  ])('%s', (_, items) => {
    const [after] = read(items).items;
    expect(after?.keys.some((key) => before?.keys.includes(key))).toBe(true);
  });

  it('by the key of earlier releases', () => {
    expect(before?.keys).toContain('wordpress:http://zamani.go.tz/?p=5');
  });

  it('and never taken for another', () => {
    const { items } = read(
      [5, 6].map((id) => node({ id, title: String(id), more: guid('http://zamani.go.tz/?p=5') })).join('') +
        node({ title: 'Bila kitu' }) +
        node({ title: 'Bila kitu', content: 'lakini tofauti' }),
    );
    const keys = items.flatMap((item) => item.keys);
    expect(items).toHaveLength(4);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('and taken once where the file holds it twice', () => {
    const { items, notes } = read(node({ id: 5, title: 'Mara mbili', more: guid('a') }).repeat(2));
    expect(items).toHaveLength(1);
    expect(notes).toEqual([{ code: 'item-twice', title: 'Mara mbili' }]);
  });
});

it('hides what the source keeps from the public', () => {
  const statuses = [
    'publish',
    'draft',
    'pending',
    'private',
    'future',
    'ajabu',
    'trash',
    'auto-draft',
    'inherit',
  ];
  const { items, leftOut } = read(
    statuses.map((status, id) => node({ id: id + 1, title: status, status })).join('') +
      node({ id: 20, title: 'x', more: '<wp:post_password>siri</wp:post_password>' }),
  );
  expect(items.map(({ hidden }) => hidden)).toEqual([
    undefined,
    'draft',
    'pending',
    'private',
    'future',
    'status',
    'password',
  ]);
  expect(leftOut).toEqual({ trash: 1, 'auto-draft': 1, revision: 1 });
});

it('counts what has no place here by its kind', () => {
  const term = (domain: string, name: string) =>
    `<category domain="${domain}" nicename="${name}">${name}</category>`;
  const more =
    term('category', 'habari') +
    term('category', 'michezo') +
    term('post_tag', 'a') +
    term('post_tag', 'b') +
    term('post_format', 'video') +
    '<wp:is_sticky>1</wp:is_sticky><wp:comment/><wp:comment/>' +
    '<wp:postmeta><wp:meta_key>bei</wp:meta_key><wp:meta_value>5</wp:meta_value></wp:postmeta>' +
    '<wp:postmeta><wp:meta_key>_edit_last</wp:meta_key><wp:meta_value>1</wp:meta_value></wp:postmeta>';
  const { leftOut } = read(
    node({ id: 1, more }) +
      node({ id: 2, kind: 'wp_template' }) +
      node({ id: 3, kind: 'product' }) +
      node({ id: 4, kind: 'wp_block' }),
    '<wp:author/><wp:author/>',
  );
  expect(leftOut).toEqual({
    category: 1,
    tag: 2,
    'post-format': 1,
    sticky: 1,
    comment: 2,
    'custom-field': 1,
    author: 2,
    design: 1,
    'type:product': 1,
    'reusable-block': 1,
  });
});

it('takes reusable blocks into the posts that use them, and notes what WordPress makes while it is read', () => {
  const { items, notes, leftOut } = read(
    node({ id: 1, title: 'A', content: '<!-- wp:block {"ref":9} /--><!-- wp:latest-posts /-->' }) +
      node({ id: 9, kind: 'wp_block', content: '<p>Anwani yetu</p>' }),
  );
  expect(items[0]?.html).toBe('<p>Anwani yetu</p>');
  expect(notes).toEqual([{ code: 'shortcode', name: 'wp:latest-posts', title: 'A' }]);
  expect(leftOut).toEqual({});
});

it('knows its namespaces by their addresses, whatever they are called', () => {
  const text = wxr(node({ id: 5, title: 'A', content: 'x' }))
    .replaceAll('wp:', 'w:')
    .replaceAll('content:', 'c:')
    .replaceAll('xmlns:w:', 'xmlns:w')
    .replace(/xmlns:wp=/, 'xmlns:w=')
    .replace(/xmlns:content=/, 'xmlns:c=');
  expect(readWordpress(text, 'sw').items).toEqual([expect.objectContaining({ title: 'A', html: 'x' })]);
});

describe('menus', () => {
  const meta = (values: Record<string, string | number>) =>
    Object.entries(values)
      .map(
        ([key, value]) =>
          `<wp:postmeta><wp:meta_key>_menu_item_${key}</wp:meta_key><wp:meta_value>${value}</wp:meta_value></wp:postmeta>`,
      )
      .join('');
  const link = (id: number, title: string, menu: string, values: Record<string, string | number>) =>
    node({
      id,
      title,
      kind: 'nav_menu_item',
      more: `<wp:menu_order>${id}</wp:menu_order><category domain="nav_menu" nicename="${menu}">${menu}</category>${meta(values)}`,
    });
  const page = node({
    id: 1,
    title: 'Kuhusu sisi',
    kind: 'page',
    more: `${guid('a')}<link>http://zamani.go.tz/kuhusu/</link>`,
  });

  it('become the two of a site: links to what comes in, one level, by what they are called', () => {
    const { items, notes, leftOut } = read(
      page +
        link(11, '', 'menyu-kuu', { type: 'post_type', object_id: 1 }) +
        link(12, 'Zaidi', 'menyu-kuu', { type: 'custom', url: '#' }) +
        link(13, 'Nje', 'menyu-kuu', { type: 'custom', url: 'https://www.go.tz', menu_item_parent: 12 }) +
        link(14, 'Tena', 'menyu-kuu', {
          type: 'custom',
          url: 'http://www.zamani.go.tz/kuhusu',
          menu_item_parent: 11,
        }) +
        link(15, '', 'menyu-kuu', { type: 'taxonomy', object_id: 3 }) +
        link(21, 'Barua pepe', 'chini', { type: 'custom', url: 'https://mail.go.tz' }) +
        link(31, 'Ya ziada', 'nyingine', { type: 'custom', url: '/x' }),
      '<wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>zabuni</wp:category_nicename><wp:cat_name>Zabuni</wp:cat_name></wp:category>',
    );
    const source = items[0]?.source;
    expect(items.flatMap(({ menu }) => menu ?? [])).toEqual([
      {
        place: 'main',
        links: [
          { label: 'Kuhusu sisi', url: '', of: source },
          { label: 'Nje', url: 'https://www.go.tz' },
          { label: 'Zabuni', url: '/zabuni' },
        ],
      },
      { place: 'footer', links: [{ label: 'Barua pepe', url: 'https://mail.go.tz' }] },
    ]);
    expect(notes).toEqual([{ code: 'menu-short', title: 'menyu-kuu', count: 2 }]);
    expect(leftOut).toEqual({ menu: 1 });
  });

  it('of block themes do, too', () => {
    const navigation = (id: number, title: string, content: string, status = 'publish') =>
      node({ id, title, kind: 'wp_navigation', content, status });
    const { items, notes, leftOut } = read(
      page +
        navigation(
          11,
          'Menyu kuu',
          `<!-- wp:home-link {"label":"Nyumbani"} /-->
<!-- wp:navigation-link {"label":"","type":"page","id":1,"url":"http://zamani.go.tz/kuhusu/","kind":"post-type"} /-->
<!-- wp:navigation-submenu {"label":"Zaidi","url":"#","kind":"custom"} -->
<!-- wp:navigation-submenu {"label":"\\u003cb\\u003eNje\\u003c/b\\u003e","url":"https://www.go.tz"} -->
<!-- wp:navigation-link {"label":"Ndani zaidi","url":"/kuhusu"} /-->
<!-- /wp:navigation-submenu -->
<!-- /wp:navigation-submenu -->
<!-- wp:navigation-link {"label":"Zabuni","type":"category","id":3,"kind":"taxonomy"} /-->
<!-- wp:navigation-link {"label":"Kwa njia","url":"http://www.zamani.go.tz/kuhusu"} /-->
<!-- wp:navigation-link {"label":"Hatari","url":"javascript:alert(1)"} /-->
<!-- wp:navigation-link {si json} /-->`,
        ) +
        navigation(12, 'Menyu ya chini', '<!-- wp:page-list /-->') +
        navigation(13, 'Rasimu', '<!-- wp:home-link {"label":"x"} /-->', 'draft'),
      '<wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>zabuni</wp:category_nicename><wp:cat_name>Zabuni</wp:cat_name></wp:category>',
    );
    const source = items[0]?.source;
    expect(items.flatMap(({ menu }) => menu ?? [])).toEqual([
      {
        place: 'main',
        links: [
          { label: 'Nyumbani', url: '/' },
          { label: 'Kuhusu sisi', url: '', of: source },
          { label: 'Nje', url: 'https://www.go.tz' },
          { label: 'Zabuni', url: '/zabuni' },
          { label: 'Kwa njia', url: '/kuhusu', of: source },
        ],
      },
    ]);
    expect(notes).toEqual([
      { code: 'shortcode', name: 'wp:page-list', title: 'Menyu ya chini' },
      { code: 'menu-short', title: 'Menyu kuu', count: 4 },
    ]);
    expect(leftOut).toEqual({ menu: 2 });
  });
});

it('what a thing needs comes before it: pages above, the original, redirects that lead on', () => {
  const item = (source: string, more: object = {}) => ({ source, type: 'page', ...more }) as unknown as Item;
  const [a, b, c] = [
    item('a', { parent: 'b' }),
    item('b', { parent: 'c' }),
    item('c', { parent: 'a' }),
  ] as const;
  expect(needsOf([a, b, c])(a).map(({ source }) => source)).toEqual(['c', 'b']);
  const redirect = (from: string, to: string) => item(from, { type: 'redirect', fields: { from, to } });
  const chain = [redirect('/b', '/c'), redirect('/a', '/b/'), redirect('/c', '/a?x=1')];
  expect(needsOf(chain)(chain[2] as Item).map(({ source }) => source)).toEqual(['/b', '/a']);
  expect(needsOf(chain)(chain[0] as Item)).toEqual([]);
});

it.each([
  ['shortcodes', '[a '],
  ['blocks', '<!-- wp:a { '],
])('%s that never end are passed once', (_, part) => {
  const item = `<item><title>Ndefu</title><guid>9</guid><wp:post_type>post</wp:post_type><content:encoded><![CDATA[${part.repeat(30_000)}]]></content:encoded></item>`;
  const began = performance.now();
  readWordpress(text.replace('</channel>', `${item}</channel>`), 'sw');
  expect(performance.now() - began).toBeLessThan(4000);
});
