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

/** A link of a menu: to a post, by an address, to a category, or one that only opens what is below it. */
const menuLink = fc.record({
  id: fc.constantFrom(21, 22, 23, 24, 25),
  above: fc.constantFrom(0, 0, 21, 22),
  menu: fc.constantFrom('menyu-kuu', 'chini', 'main-english'),
  label: fc.constantFrom('', 'Nyumbani', 'Kiungo & zaidi', 'Neno refu '.repeat(20)),
  kind: fc.constantFrom('post_type', 'taxonomy', 'custom'),
  object: fc.constantFrom(1, 2, 3, 4, 99),
  url: fc.constantFrom(
    '',
    '#',
    '/',
    'http://zamani.go.tz/tangazo/',
    'https://www.go.tz',
    'javascript:alert(1)',
  ),
});
type MenuLink = typeof menuLink extends fc.Arbitrary<infer T> ? T : never;

function classicLink({ id, above, menu, label, kind, object, url }: MenuLink): string {
  const values = { type: kind, object_id: object, menu_item_parent: above, url };
  const meta = Object.entries(values).map(
    ([key, value]) =>
      `<wp:postmeta><wp:meta_key>_menu_item_${key}</wp:meta_key><wp:meta_value>${xml(String(value))}</wp:meta_value></wp:postmeta>`,
  );
  return `<item><title>${xml(label)}</title><wp:post_id>${id}</wp:post_id><wp:post_type>nav_menu_item</wp:post_type><wp:status>publish</wp:status>
<category domain="nav_menu" nicename="${menu}">${menu}</category>${meta.join('')}</item>`;
}

function navigation(links: MenuLink[]): string {
  const blocks = links.map(({ label, kind, object, url, above }) => {
    const attributes = JSON.stringify({
      label,
      url,
      kind: kind.replace('_', '-'),
      ...(url ? {} : { id: object }),
    });
    const inside = above
      ? `${attributes} --><!-- wp:home-link {"label":"Juu"} /--><!-- /wp:navigation-submenu -->`
      : '';
    return inside ? `<!-- wp:navigation-submenu ${inside}` : `<!-- wp:navigation-link ${attributes} /-->`;
  });
  return `<item><title>Menyu ya chini</title><wp:post_id>31</wp:post_id><wp:post_type>wp_navigation</wp:post_type><wp:status>publish</wp:status>
<content:encoded>${xml(blocks.join('\n'))}</content:encoded></item>`;
}

/** Whether what is public there is to be public here. */
const publish = fc.boolean();
const links = fc.array(menuLink, { maxLength: 6 });

/** A WordPress export. `salt` keeps the posts of one try apart from those of another. */
export const wordpress = fc
  .tuple(few(post), links, links, publish, fc.uuid())
  .map(([posts, menus, blocks, isPublic, salt]) => {
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
    const text = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<link>http://zamani.go.tz</link><wp:wxr_version>1.2</wp:wxr_version>${[...items, ...menus.map(classicLink), navigation(blocks)].join('\n')}</channel></rss>`;
    return { text, publish: isPublic };
  });

const entry = fc.record({
  guid: fc.constantFrom('', 'a', 'a', 'http://zamani.go.tz/?p=1'),
  link: fc.constantFrom('', 'http://zamani.go.tz/', 'http://zamani.go.tz/x', 'si anwani'),
  moment: fc.constantFrom('', 'Mon, 04 Nov 2024 21:30:00 EAT', '2024-11-05', 'jana'),
  category: fc.constantFrom('Zabuni', 'Mengine'),
  title,
  html,
});

type Entry = typeof entry extends fc.Arbitrary<infer T> ? T : never;
const CONTENT = 'xmlns:c="http://purl.org/rss/1.0/modules/content/"';

/** The same entries as each kind of feed writes them. */
const FEEDS: Record<string, (entries: Entry[], salt: string) => string> = {
  rss(entries, salt) {
    const items = entries.map((one) => {
      const guid = one.guid ? `<guid>${xml(`${one.guid}-${salt}`)}</guid>` : '';
      return `<item><title>${xml(one.title)}</title><link>${one.link}</link>${guid}<pubDate>${one.moment}</pubDate>
<category>${one.category}</category><c:encoded>${xml(one.html)}</c:encoded></item>`;
    });
    return `<rss version="2.0" ${CONTENT}><channel><title>x</title>${items.join('\n')}</channel></rss>`;
  },
  atom(entries, salt) {
    const items = entries.map((one) => {
      const id = one.guid ? `<a:id>${xml(`${one.guid}-${salt}`)}</a:id>` : '';
      return `<a:entry><a:title type="html">${xml(xml(one.title))}</a:title><a:link href="${one.link}"/>${id}<a:updated>${one.moment}</a:updated>
<a:category term="${one.category}"/><a:content type="html">${xml(one.html)}</a:content></a:entry>`;
    });
    return `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>x</a:title>${items.join('\n')}</a:feed>`;
  },
  rdf(entries, salt) {
    const items = entries.map((one) => {
      const about = one.guid ? ` rdf:about="${xml(`${one.guid}-${salt}`)}"` : '';
      return `<item${about}><title>${xml(one.title)}</title><link>${one.link}</link><dc:date>${one.moment}</dc:date>
<dc:subject>${one.category}</dc:subject><c:encoded>${xml(one.html)}</c:encoded></item>`;
    });
    return `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" ${CONTENT}>
<channel rdf:about="http://zamani.go.tz/"><title>x</title></channel>${items.join('\n')}</rdf:RDF>`;
  },
};

/** A feed of RSS 2.0, Atom or RSS 1.0. */
export const feed = fc
  .tuple(few(entry), fc.constantFrom('rss', 'atom', 'rdf'), publish, fc.uuid())
  .map(([entries, kind, isPublic, salt]) => ({
    text: FEEDS[kind]?.(entries, salt) ?? '',
    publish: isPublic,
  }));

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
  fc.tuple(few<string[]>(ROWS[type]), publish).map(([rows, isPublic]) => ({
    type,
    publish: isPublic,
    text: [HEADERS[type], ...rows].map((cells) => cells.map(quoted).join(',')).join('\n'),
  })),
);

/** What may be wrong with an archive, and what is asked of it. */
export type ArchiveChoice = {
  salt: string;
  tampered: boolean;
  refused: boolean;
  missing: boolean;
  conflict: 'skip' | 'replace';
};
export const archiveChoice: fc.Arbitrary<ArchiveChoice> = fc.record({
  salt: fc.uuid(),
  tampered: fc.boolean(),
  refused: fc.boolean(),
  missing: fc.boolean(),
  conflict: fc.constantFrom('skip' as const, 'replace' as const),
});
/** Of each kind of fault one, and none. */
export const archiveExamples: [ArchiveChoice][] = [
  [{ salt: '1f0c', tampered: true, refused: true, missing: true, conflict: 'replace' }],
  [{ salt: '2f0c', tampered: false, refused: false, missing: false, conflict: 'skip' }],
];

type Content = Record<string, unknown>;
const version = (status: 'draft' | 'published', content: Content, locale = 'sw') => ({
  locale,
  status,
  content,
});
const both = (content: Content) => [version('draft', content), version('published', content)];

/** Documents that name each other and files, in one or two languages, with what was decided about them. */
export function archiveLines(
  { salt, refused, missing }: ArchiveChoice,
  [photo, paper]: { id: string; url: string }[],
) {
  const idOf = (name: string) => archiveId(name, salt);
  const slug = (name: string) => `${name}-${salt}`;
  const link = { type: 'link', url: paper?.url, children: [{ type: 'text', text: 'Soma' }] };
  const news = {
    title: 'Habari ya nakala',
    slug: slug('habari'),
    date: '2026-11-20',
    image: photo?.id,
    body: [{ type: 'paragraph', children: [{ type: 'text', text: '' }, link, { type: 'text', text: '' }] }],
  };
  const leader = {
    name: 'Kiongozi wa Nakala',
    slug: slug('kiongozi'),
    office: 'Mkurugenzi',
    rank: 1,
    photo: photo?.id,
  };
  const department = { title: 'Idara ya nakala', slug: slug('idara'), kind: 'department' };
  const event = {
    title: 'Tukio la nakala',
    slug: slug('tukio'),
    startsAt: '2026-12-02T08:00:00.000Z',
    venue: 'Arusha',
  };
  const endsAt = refused ? '2026-12-01T08:00:00.000Z' : '2026-12-03T08:00:00.000Z';
  const decided = (name: string, document: string, row: object) => ({
    type: `api::${name}.${name}`,
    document,
    language: 'sw',
    ...row,
  });
  const retirement = {
    kind: 'redirect',
    title: 'x',
    notice: null,
    to: '/habari',
    moment: '2026-11-20T00:00:00.000Z',
  };
  return {
    'documents/department.jsonl': [
      {
        id: idOf('idara'),
        versions: both({ ...department, head: missing ? idOf('hayupo') : idOf('kiongozi') }),
      },
    ],
    'documents/event.jsonl': [{ id: idOf('tukio'), versions: [version('draft', { ...event, endsAt })] }],
    'documents/leader.jsonl': [
      { id: idOf('kiongozi'), versions: both(leader) },
      // Without an office nobody is published.
      { id: idOf('mwingine'), versions: both({ ...leader, office: refused ? null : 'Katibu' }) },
    ],
    'documents/news-article.jsonl': [
      {
        id: idOf('habari'),
        versions: [...both(news), version('draft', { ...news, title: 'News of the copy' }, 'en')],
      },
    ],
    'tables/former-addresses.jsonl': [
      decided('news-article', idOf('habari'), { address: `/habari/zamani-${salt}` }),
    ],
    'tables/retirements.jsonl': [
      decided('event', idOf('tukio'), { ...retirement, address: `/matukio/tukio-${salt}` }),
      decided('leader', idOf('kiongozi'), { ...retirement, address: `/viongozi/kiongozi-${salt}` }),
    ],
    'tables/review-dates.jsonl': [
      decided('news-article', idOf('habari'), { reviewOn: '2027-06-30', confirmedAt: null }),
    ],
  };
}

/** An id as Strapi makes them, the same for the same thing of the same try. */
export const archiveId = (name: string, salt: string) =>
  `${name}${salt.replaceAll('-', '')}`.padEnd(24, '0').slice(0, 32);
