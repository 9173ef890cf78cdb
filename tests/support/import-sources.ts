import fc from 'fast-check';

/** Inputs of imports as real sites have them: right, odd and broken, and things that mean each other. */
const few = <T>(values: fc.Arbitrary<T>, maxLength = 6) => fc.array(values, { minLength: 1, maxLength });
const xml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const pad = (number: number) => String(number).padStart(2, '0');

const title = fc.constantFrom(
  'Tangazo',
  'Habari za leo',
  'Ratiba & ada',
  '',
  'Kichwa kirefu '.repeat(20),
  '<b>Zabuni</b>',
);
const html = fc.constantFrom(
  '',
  '<p>Maneno ya kawaida.</p>',
  'Aya moja\n\n<h3>Kichwa</h3>\nAya mbili',
  '<p><a href="#">juu</a> <a href="#fn">1</a> <a href="mailto:">barua</a> <a href="tel:+255 26 1">simu</a> <a href="?p=3">x</a></p>',
  '<p><a href="javascript:alert(1)">x</a> <a href="ftp://a.tz">y</a> <a href="http://[">z</a></p>',
  '<table><tr><td rowspan="3">a</td><td>b</td></tr><tr><td colspan="9">c</td></tr></table>',
  `${'<ul><li>x'.repeat(12)}`,
  `<p>${'neno '.repeat(70_000)}</p>`,
  '<img src="/haipo.png"><a href="/faili.pdf"><img src="data:image/png;base64,AA"></a>',
  '[gallery ids="1"] [contact-form-7 id="3"]',
  '<!-- wp:paragraph --><p>Kizuizi</p><!-- /wp:paragraph --><!-- wp:latest-posts /-->',
  '\u0001\u202e\uffff siri',
);
const slug = fc.constantFrom('', 'tangazo', 'tangazo', 'en', 'habari', 'Si Sahihi', 'ratiba-2');
const day = fc.tuple(
  fc.integer({ min: 2018, max: 2031 }),
  fc.integer({ min: 1, max: 13 }),
  fc.integer({ min: 1, max: 31 }),
);

const post = fc.record({
  id: fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 8),
  guid: fc.constantFrom(
    '',
    'http://zamani.go.tz/?p=1',
    'https://ZAMANI.go.tz/?p=1',
    'http://zamani.go.tz/?p=2',
    'urn:a',
  ),
  kind: fc.constantFrom('post', 'post', 'page', 'page', 'product', 'revision', 'nav_menu_item'),
  status: fc.constantFrom(
    'publish',
    'publish',
    'publish',
    'draft',
    'private',
    'pending',
    'future',
    'trash',
    'inherit',
    'ajabu',
  ),
  password: fc.constantFrom('', '', '', 'siri'),
  category: fc.constantFrom('habari', 'zabuni', 'matukio', 'nyaraka', 'matangazo', 'mengine'),
  language: fc.constantFrom('', '', 'sw', 'en', 'fr'),
  group: fc.constantFrom('', '', 'g1', 'g2'),
  parent: fc.constantFrom(0, 1, 2, 3),
  title,
  html,
  slug,
  day,
});

/** A WordPress export. `salt` keeps the posts of one try apart from those of another. */
export const wordpress = fc.tuple(few(post), fc.uuid()).map(([posts, salt]) => {
  const items = posts.map(({ day: [y, m, d], ...one }) => {
    const guid = one.guid && `${one.guid}&${salt}`;
    const term = (domain: string, name: string) =>
      name ? `<category domain="${domain}" nicename="${name}">${name}</category>` : '';
    return `<item><title>${xml(one.title)}</title><link>http://zamani.go.tz/${one.slug}/</link><guid>${xml(guid)}</guid>
<content:encoded>${xml(one.html)}</content:encoded><wp:post_id>${one.id}</wp:post_id><wp:post_date>${y}-${pad(m)}-${pad(d)} 08:00:00</wp:post_date>
<wp:post_name>${one.slug}</wp:post_name><wp:status>${one.status}</wp:status><wp:post_parent>${one.parent}</wp:post_parent>
<wp:post_type>${one.kind}</wp:post_type><wp:post_password>${one.password}</wp:post_password>
${term('category', one.category)}${term('language', one.language)}${term('post_translations', one.group && `${one.group}-${salt}`)}</item>`;
  });
  return `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<link>http://zamani.go.tz</link><wp:wxr_version>1.2</wp:wxr_version>${items.join('\n')}</channel></rss>`;
});

const entry = fc.record({
  guid: fc.constantFrom('', 'a', 'a', 'http://zamani.go.tz/?p=1'),
  link: fc.constantFrom('', 'http://zamani.go.tz/', 'http://zamani.go.tz/x', 'si anwani'),
  moment: fc.constantFrom('', 'Mon, 04 Nov 2024 21:30:00 EAT', '2024-11-05', 'jana'),
  category: fc.constantFrom('Zabuni', 'Mengine'),
  title,
  html,
});

/** An RSS feed. */
export const feed = fc.tuple(few(entry), fc.uuid()).map(([entries, salt]) => {
  const items = entries.map((one) => {
    const guid = one.guid ? `<guid>${xml(`${one.guid}-${salt}`)}</guid>` : '';
    return `<item><title>${xml(one.title)}</title><link>${one.link}</link>${guid}<pubDate>${one.moment}</pubDate>
<category>${one.category}</category><c:encoded>${xml(one.html)}</c:encoded></item>`;
  });
  return `<rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/"><channel><title>x</title>${items.join('\n')}</channel></rss>`;
});

const ROWS = {
  redirect: fc
    .tuple(
      fc.constantFrom('/a', '/b', '/c', '/d/'),
      fc.constantFrom('/a', '/b', '/c', '/d', '/e?x=1', 'http://[', 'kesho'),
    )
    .map(([from, to]) => [from, to]),
  faq: fc
    .tuple(
      title,
      fc.constantFrom('', 'Jibu.', 'A\n\nB', 'x'.repeat(400)),
      fc.constantFrom('', '1', '99999999999', 'x'),
    )
    .map((cells) => cells),
  event: fc
    .tuple(
      title,
      fc.constantFrom('25/11/2026 14:00', '25-11-26', '0000-01-01', ''),
      fc.constantFrom('Dodoma', '', 'M'.repeat(300)),
    )
    .map((cells) => cells),
};
const HEADERS = {
  redirect: ['from', 'to'],
  faq: ['title', 'body', 'order'],
  event: ['title', 'startsAt', 'venue'],
};
const quoted = (cell: string) => `"${cell.replace(/"/g, '""')}"`;

/** A CSV file of one of a few types. */
export const csv = fc.constantFrom('redirect' as const, 'faq' as const, 'event' as const).chain((type) =>
  few<string[]>(ROWS[type]).map((rows) => ({
    type,
    text: [HEADERS[type], ...rows].map((cells) => cells.map(quoted).join(',')).join('\n'),
  })),
);
