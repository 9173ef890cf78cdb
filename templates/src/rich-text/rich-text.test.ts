import { describe, expect, test } from 'vitest';
import type { RichText, RichTextInline } from '../contract.ts';
import { richTextHtml } from './html.ts';
import { localUrl, safeUrl } from './url.ts';

const text = (value: string): RichTextInline => ({ type: 'text', text: value });
const paragraph = (...children: RichTextInline[]): RichText => [{ type: 'paragraph', children }];

describe('text', () => {
  test('is escaped everywhere', () => {
    const hostile = '<script>alert("1")</script>\'&';
    const escaped = '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;';
    expect(richTextHtml(paragraph(text(hostile)))).toBe(`<p>${escaped}</p>`);
    expect(richTextHtml([{ type: 'code', children: [text(hostile)] }])).toBe(
      `<pre><code>${escaped}</code></pre>`,
    );
    expect(richTextHtml([{ type: 'heading', level: 1, children: [text(hostile)] }])).toBe(
      `<h2>${escaped}</h2>`,
    );
  });

  test('keeps its marks and line breaks', () => {
    const node: RichTextInline = { type: 'text', text: 'a\nb', bold: true, italic: true };
    expect(richTextHtml(paragraph(node))).toBe('<p><strong><em>a<br>b</em></strong></p>');
  });

  test('leaves out empty paragraphs and blocks that are not known', () => {
    const blocks = [...paragraph(text(' ')), { type: 'iframe', children: [text('x')] }] as RichText;
    expect(richTextHtml(blocks)).toBe('');
  });
});

describe('headings', () => {
  const heading = (level: 1 | 2 | 3 | 4 | 5 | 6): RichText[number] => ({
    type: 'heading',
    level,
    children: [text('x')],
  });
  const levels = (blocks: RichText, level?: number) =>
    [...richTextHtml(blocks, level).matchAll(/<h(\d)/g)].map(([, n]) => n);

  test('never skip a level, and start below the title of the page', () => {
    expect(levels([heading(1), heading(4), heading(6), heading(2)])).toEqual(['2', '3', '4', '2']);
    expect(levels([heading(5), heading(2), heading(4)], 3)).toEqual(['3', '3', '4']);
  });
});

describe('lists', () => {
  test('nest inside the item before', () => {
    const item = (value: string) => ({ type: 'list-item' as const, children: [text(value)] });
    const blocks: RichText = [
      {
        type: 'list',
        format: 'ordered',
        children: [item('a'), { type: 'list', format: 'unordered', children: [item('b')] }, item('c')],
      },
    ];
    expect(richTextHtml(blocks)).toBe('<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>');
  });
});

describe('links', () => {
  test.each([
    'https://www.ikulu.go.tz/',
    'http://afya.go.tz/x?a=1&b=2',
    'mailto:info@afya.go.tz',
    'tel:+255252600000',
    '/habari/zahanati',
    '/',
    '#ada',
    '?q=zabuni',
  ])('%s is allowed', (url) => {
    expect(safeUrl(url)).toBe(url);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://x.example/1',
    '//evil.example/',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    'https:evil',
    'habari',
    'http://',
    '',
  ])('%j is not', (url) => {
    expect(safeUrl(url)).toBeUndefined();
    expect(richTextHtml(paragraph({ type: 'link', url, children: [text('x')] }))).toBe('<p>x</p>');
  });

  test('cannot break out of the attribute', () => {
    const html = richTextHtml(
      paragraph({ type: 'link', url: 'https://x.example/"onclick="alert(1)', children: [text('x')] }),
    );
    expect(html).toBe('<p><a href="https://x.example/&quot;onclick=&quot;alert(1)">x</a></p>');
  });
});

describe('tables', () => {
  const cell = (value: string, own: object = {}) => ({
    ...{ header: false, colSpan: 1, rowSpan: 1, children: [text(value)] },
    ...own,
  });
  const table = (caption: string | null, ...rows: ReturnType<typeof cell>[][]): RichText => [
    { type: 'table', caption, rows },
  ];
  const header = true;

  test('say what their header cells name, and scroll within a named box', () => {
    const rows = [
      [cell('Umri', { header }), cell('Chanjo', { header, colSpan: 2 })],
      [cell('Wiki 6', { header, rowSpan: 2 }), cell('Polio\nRota'), cell('<b>')],
    ];
    expect(richTextHtml(table('Ratiba & ada', ...rows))).toBe(
      '<div class="table" role="group" tabindex="0" aria-label="Ratiba &amp; ada"><table><caption>Ratiba &amp; ada</caption>' +
        '<thead><tr><th scope="col">Umri</th><th scope="colgroup" colspan="2">Chanjo</th></tr></thead>' +
        '<tbody><tr><th scope="rowgroup" rowspan="2">Wiki 6</th><td>Polio<br>Rota</td><td>&lt;b&gt;</td></tr></tbody></table></div>',
    );
  });

  test('have the name of their first row when they have no other', () => {
    expect(richTextHtml(table(null, [cell('A'), cell('B')], [cell('1'), cell('2')]))).toBe(
      '<div class="table" role="group" tabindex="0" aria-label="A, B"><table>' +
        '<tbody><tr><td>A</td><td>B</td></tr><tr><td>1</td><td>2</td></tr></tbody></table></div>',
    );
    expect(richTextHtml(table(null, [cell('A', { header })]))).toContain(
      '<tbody><tr><th scope="row">A</th></tr>',
    );
  });
});

describe('images', () => {
  const image = (url: string, alt = '', caption: string | null = null): RichText => {
    const base = url.replace(/-\d+\.\w+$/, '');
    const facts = {
      widths: [160, 200],
      formats: ['avif' as const],
      width: 200,
      height: 100,
      caption: null,
      focus: null,
    };
    return [{ type: 'image', image: { url, base, alt, ...facts }, caption }];
  };

  test('stand above their caption', () => {
    expect(richTextHtml(image('/media/a-200.png', '', 'Mganga <mkuu>'))).toMatch(
      /^<figure class="picture"><picture>.*<\/picture><figcaption>Mganga &lt;mkuu&gt;<\/figcaption><\/figure>$/,
    );
  });

  test('come from the site itself only', () => {
    expect(localUrl('https://elsewhere.example/a.png')).toBeUndefined();
    expect(richTextHtml(image('https://elsewhere.example/a-200.png'))).toBe('');
    expect(richTextHtml(image('/media/a-200.png', '"><script>'))).toBe(
      '<picture><source type="image/avif" srcset="/media/a-160.avif 160w, /media/a-200.avif 200w" sizes="(min-width: 50rem) 48rem, 94vw">' +
        '<img src="/media/a-200.png" alt="&quot;&gt;&lt;script&gt;" width="200" height="100" loading="lazy" decoding="async"></picture>',
    );
  });
});
