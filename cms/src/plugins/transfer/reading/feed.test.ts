import { expect, it } from 'vitest';
import { readFeed } from './feed';

const RSS = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Halmashauri</title><link>http://zamani.go.tz</link>
<item><title><![CDATA[Zabuni &amp; manunuzi]]></title><link>http://zamani.go.tz/zabuni-1/</link><guid isPermaLink="false">z-1</guid>
<pubDate>Mon, 04 Nov 2024 21:30:00 +0000</pubDate><category>Zabuni</category>
<description>&lt;p&gt;Muhtasari wa &lt;b&gt;zabuni&lt;/b&gt;&lt;/p&gt;</description><content:encoded><![CDATA[<p>Maelezo yote</p>]]></content:encoded>
<enclosure url="http://zamani.go.tz/a.pdf" type="application/pdf" length="1"/></item>
<item><title>Habari</title><link>http://zamani.go.tz/habari-1/</link><description>Maneno</description></item>
</channel></rss>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Wizara</title><id>urn:x</id><updated>2024-01-01T00:00:00Z</updated>
<entry><id>urn:1</id><title type="html">Taarifa &lt;b&gt;kwa umma&lt;/b&gt;</title><updated>2024-01-02T00:00:00Z</updated><published>2024-01-01T08:00:00Z</published>
<link href="http://zamani.go.tz/taarifa/"/><link rel="enclosure" type="image/jpeg" href="http://zamani.go.tz/a.jpg"/>
<category term="taarifa-kwa-umma"/><content type="html">&lt;p&gt;Aya&lt;/p&gt;</content></entry></feed>`;

it('reads RSS', () => {
  const { items, base } = readFeed(RSS, 'sw');
  expect(base).toBe('http://zamani.go.tz');
  expect(items).toEqual([
    {
      source: 'feed:z-1 zamani.go.tz/zabuni-1',
      type: 'tender',
      locale: 'sw',
      title: 'Zabuni & manunuzi',
      keys: expect.arrayContaining(['feed:zamani.go.tz/zabuni-1', 'feed:z-1 /zabuni-1/']),
      fingerprint: expect.any(String),
      summary: 'Muhtasari wa zabuni',
      html: '<p>Maelezo yote</p>',
      moment: '2024-11-04T21:30:00.000Z',
      files: ['http://zamani.go.tz/a.pdf'],
      path: '/zabuni-1/',
    },
    expect.objectContaining({
      source: 'feed:zamani.go.tz/habari-1',
      keys: expect.arrayContaining(['feed:http://zamani.go.tz/habari-1/']),
      type: 'news-article',
      html: 'Maneno',
    }),
  ]);
});

it('reads Atom', () => {
  expect(readFeed(ATOM, 'en').items).toEqual([
    expect.objectContaining({
      source: 'feed:urn:1',
      type: 'statement',
      title: 'Taarifa kwa umma',
      moment: '2024-01-01T08:00:00.000Z',
      image: 'http://zamani.go.tz/a.jpg',
      html: '<p>Aya</p>',
      locale: 'en',
    }),
  ]);
});

it.each([
  '',
  'si mlisho',
  '<html><body>404</body></html>',
  '<!DOCTYPE rss [<!ENTITY a "b">]><rss/>',
])('refuses %s', (text) => {
  expect(() => readFeed(text, 'sw')).toThrow();
});

const rss = (items: string) =>
  `<rss version="2.0" xmlns:k="http://purl.org/rss/1.0/modules/content/" xmlns:m="http://search.yahoo.com/mrss/" xmlns:d="http://purl.org/dc/elements/1.1/"><channel><title>x</title>${items}</channel></rss>`;
const rdf = (items: string) =>
  `<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:k="http://purl.org/rss/1.0/modules/content/"><channel r:about="x"><title>x</title></channel>${items}</r:RDF>`;
const atom = (entries: string) =>
  `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>W</a:title>${entries}</a:feed>`;

it.each([
  [
    'only content:encoded under another prefix',
    rss('<item><k:encoded><![CDATA[<p>Maneno</p>]]></k:encoded></item>'),
    '<p>Maneno</p>',
  ],
  ['only a description', rss('<item><description>Maneno</description></item>'), 'Maneno'],
  [
    'a description of Media RSS',
    rss('<item><title>a</title><m:description>Maneno</m:description></item>'),
    'Maneno',
  ],
  [
    'a description of Dublin Core',
    rss('<item><title>a</title><d:description>Maneno</d:description></item>'),
    'Maneno',
  ],
  [
    'RSS 0.91',
    '<rss version="0.91"><channel><title>a</title><item><title>T</title><description>Maneno</description></item></channel></rss>',
    'Maneno',
  ],
  [
    'RSS 1.0',
    rdf('<item r:about="http://a/1"><title>T</title><k:encoded>&lt;p&gt;Maneno&lt;/p&gt;</k:encoded></item>'),
    '<p>Maneno</p>',
  ],
  [
    'Atom with XHTML',
    atom(
      '<a:entry><a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Maneno</p></div></a:content></a:entry>',
    ),
    '<p>Maneno</p>',
  ],
  [
    'Atom with a summary only',
    atom('<a:entry><a:title>T</a:title><a:summary>Maneno</a:summary></a:entry>'),
    'Maneno',
  ],
  [
    'Atom whose content is elsewhere',
    atom('<a:entry><a:title>T</a:title><a:content src="http://a/b.pdf" type="application/pdf"/></a:entry>'),
    '<p><a href="http://a/b.pdf">http://a/b.pdf</a></p>',
  ],
])('finds the text of an entry: %s', (_, text, html) => {
  expect(readFeed(text, 'sw').items).toEqual([expect.objectContaining({ html })]);
});

it('keeps entries with one guid or none apart, and says what is empty', () => {
  const { items, leftOut } = readFeed(
    rss(
      '<item><title>A</title><guid>g</guid></item><item><title>B</title><guid>g</guid></item><item><title>C</title></item><item><guid>z</guid></item>',
    ),
    'sw',
  );
  expect(items.map(({ title }) => title)).toEqual(['A', 'B', 'C']);
  expect(new Set(items.flatMap(({ keys }) => keys)).size).toBe(items.flatMap(({ keys }) => keys).length);
  expect(leftOut).toEqual({ 'empty-entry': 1 });
});

it('brings pictures of Media RSS along, and leaves films where they are', () => {
  const [item] = readFeed(
    rss(
      '<item><title>A</title><m:content url="http://a/f.mp4" type="video/mp4"/><m:content url="http://a/p.jpg" medium="image"/></item>',
    ),
    'sw',
  ).items;
  expect(item).toMatchObject({ image: 'http://a/p.jpg', files: [] });
});

it('knows entries apart that two feeds give the same number', () => {
  const keysOf = (title: string, link: string) =>
    readFeed(
      `<rss version="2.0"><channel><title>${title}</title><item><title>${title}</title><guid isPermaLink="false">12</guid>${link}</item></channel></rss>`,
      'sw',
    ).items.flatMap(({ keys }) => keys);
  for (const links of [
    ['', ''],
    ['<link>http://a.tz/habari/12</link>', '<link>http://a.tz/matangazo/12</link>'],
  ]) {
    const [news, notices] = [keysOf('Habari', links[0] ?? ''), keysOf('Matangazo', links[1] ?? '')];
    expect(news.filter((key) => notices.includes(key))).toEqual([]);
  }
});

it('keeps a draft from the public', () => {
  const feed = (
    prefix: string,
  ) => `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:${prefix}="http://www.w3.org/2007/app">
<id>urn:x</id><title>Blogu</title><updated>2024-01-01T00:00:00Z</updated><entry><id>urn:1</id><title>Bado</title>
<updated>2024-01-02T00:00:00Z</updated><${prefix}:control><${prefix}:draft>yes</${prefix}:draft></${prefix}:control></entry></feed>`;
  for (const prefix of ['app', 'pub'])
    expect(readFeed(feed(prefix), 'sw').items).toEqual([expect.objectContaining({ hidden: 'draft' })]);
});

it.each([
  ['<!-- <![CDATA[ -->', '<!-- ]]> -->'],
  ['<?a <![CDATA[ ?>', '<!-- ]]> -->'],
])('refuses a document type, also one that seems to stand in character data: %s', (before, after) => {
  const hidden = `${before}<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/hostname">]>${after}`;
  const code = (file: string) => {
    try {
      return readFeed(file, 'sw').items.length;
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  expect(code(RSS.replace('<rss', `${hidden}<rss`))).toBe('import-xml-unsafe');
  // In a text it is words.
  expect(code(RSS.replace('Maelezo yote', '&lt;!-- <!DOCTYPE html> --'))).toBe(2);
});

it('passes once over character data that never ends', () => {
  expect(() =>
    readFeed(`<rss><channel><title>${'<![CDATA['.repeat(50_000)}</title></channel></rss>`, 'sw'),
  ).toThrow();
});
