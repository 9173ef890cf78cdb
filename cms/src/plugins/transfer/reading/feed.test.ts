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
      source: 'feed:z-1',
      type: 'tender',
      locale: 'sw',
      title: 'Zabuni & manunuzi',
      isDraft: false,
      summary: 'Muhtasari wa zabuni',
      html: '<p>Maelezo yote</p>',
      moment: '2024-11-04T21:30:00.000Z',
      files: ['http://zamani.go.tz/a.pdf'],
      path: '/zabuni-1/',
    },
    expect.objectContaining({
      source: 'feed:http://zamani.go.tz/habari-1/',
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
