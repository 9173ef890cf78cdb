import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanBlocks } from '../cleaning/clean-blocks';
import { gridOf } from './blocks';
import { readHtml } from './html';

const text = (words: string, marks: object = {}) => ({ type: 'text', text: words, ...marks });
const paragraph = (words: string) => ({ type: 'paragraph', children: [text(words)] });
const item = (words: string) => ({ type: 'list-item', children: [text(words)] });
const cell = (words: string, facts: object = {}, marks: object = {}) => ({
  type: 'table-cell',
  ...facts,
  children: [text(words, marks)],
});

it('keeps headings, marks, links, lists in lists, quotes and code', () => {
  const { pieces, notes } = readHtml(
    '<h2>Kichwa</h2><p>Neno <b>zito <i>na la mshazari</i></b> na <a href="https://go.tz">kiungo</a>.</p>' +
      '<ol><li>Moja<ul><li>ndani</li></ul></li><li><p>Mbili</p></li></ol><blockquote><p>A</p><p>B</p></blockquote><pre>x  = 1\n</pre>',
  );
  expect(notes).toEqual([]);
  expect(pieces).toEqual([
    { type: 'heading', level: 2, children: [{ type: 'text', text: 'Kichwa' }] },
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'Neno ' },
        { type: 'text', text: 'zito ', bold: true },
        { type: 'text', text: 'na la mshazari', bold: true, italic: true },
        { type: 'text', text: ' na ' },
        { type: 'link', url: 'https://go.tz', children: [{ type: 'text', text: 'kiungo' }] },
        { type: 'text', text: '.' },
      ],
    },
    {
      type: 'list',
      format: 'ordered',
      children: [
        { type: 'list-item', children: [{ type: 'text', text: 'Moja' }] },
        {
          type: 'list',
          format: 'unordered',
          children: [{ type: 'list-item', children: [{ type: 'text', text: 'ndani' }] }],
        },
        { type: 'list-item', children: [{ type: 'text', text: 'Mbili' }] },
      ],
    },
    { type: 'quote', children: [{ type: 'text', text: 'A\nB' }] },
    { type: 'code', children: [{ type: 'text', text: 'x  = 1' }] },
  ]);
});

it("makes paragraphs of the classic editor's empty lines", () => {
  expect(readHtml('Aya ya <b>kwanza</b>\nmstari wake\n\nAya ya pili').pieces).toEqual([
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'Aya ya ' },
        { type: 'text', text: 'kwanza', bold: true },
        { type: 'text', text: '\nmstari wake' },
      ],
    },
    paragraph('Aya ya pili'),
  ]);
});

it('takes pictures out of links and paragraphs, and tables with their cells', () => {
  const { pieces } = readHtml(
    '<p>Kabla <a href="/x.jpg"><img src="/x-300x200.jpg" alt="Jengo"></a> baada</p><table><caption>Ada</caption><tr><th>A|1</th><td colspan=2>B <a href="/b">C</a></td></tr></table>',
  );
  expect(pieces).toEqual([
    paragraph('Kabla'),
    { type: 'picture', src: '/x-300x200.jpg', alternativeText: 'Jengo' },
    paragraph('baada'),
    {
      type: 'table',
      caption: 'Ada',
      children: [
        {
          type: 'table-row',
          children: [
            { type: 'table-cell', header: true, children: [text('A|1')] },
            {
              type: 'table-cell',
              colSpan: 2,
              children: [text('B '), { type: 'link', url: '/b', children: [text('C')] }],
            },
          ],
        },
      ],
    },
  ]);
});

it('lets no script, style, form or dangerous link through, and says what it left out', () => {
  const { pieces, notes } = readHtml(
    '<p onclick="x()">Salama <a href="javascript:alert(1)">hapa</a><script>alert(2)</script></p><style>p{}</style>' +
      '<form><input></form><iframe src="//youtube.com/embed/a"></iframe><img src="data:image/png;base64,AAAA">',
  );
  expect(JSON.stringify(pieces)).not.toMatch(/alert|onclick|script|data:/);
  expect(pieces[0]).toEqual(paragraph('Salama hapa'));
  expect(notes.map(({ code }) => code)).toEqual(['link-dropped', 'form', 'embed', 'file-broken']);
});

it.each([
  'word',
  'libreoffice',
  'google-docs',
  'page',
])('reads the same from the clipboard of %s', (program) => {
  const file = join(import.meta.dirname, '../../../../tests/fixtures/clipboard', `${program}.html`);
  const { pieces } = readHtml(readFileSync(file, 'utf8'));
  // What names the columns is bold where the program has no header cells.
  const name = { word: { bold: true }, 'google-docs': { bold: true } }[program];
  expect(pieces).toEqual([
    { type: 'heading', level: 2, children: [text('Ratiba ya chanjo')] },
    {
      type: 'paragraph',
      children: [
        text('Chanjo ni bure', { bold: true }),
        text(' kwa '),
        text('watoto wote', { italic: true }),
        text('; soma '),
        { type: 'link', url: 'https://www.moh.go.tz/chanjo', children: [text('mwongozo')] },
        text('.'),
      ],
    },
    {
      type: 'list',
      format: 'unordered',
      children: [
        item('Kadi ya kliniki'),
        { type: 'list', format: 'unordered', children: [item('ya mtoto')] },
        item('Mzazi au mlezi'),
      ],
    },
    {
      type: 'table',
      children: [
        {
          type: 'table-row',
          children: [cell('Umri', { header: true }, name), cell('Chanjo', { header: true }, name)],
        },
        { type: 'table-row', children: [cell('Wiki 6'), cell('Polio\nRota')] },
      ],
    },
    { type: 'list', format: 'ordered', children: [item('Fika kituoni')] },
  ]);
});

it('keeps telephone numbers as offices write them, and drops links within a page', () => {
  const { pieces, notes } = readHtml(
    '<p><a href="tel:+255 (22) 211">Piga</a> <a href="#ada">Ada</a> <a href="www.go.tz">Serikali</a></p>',
  );
  expect(pieces).toEqual([
    {
      type: 'paragraph',
      children: [
        { type: 'link', url: 'tel:+25522211', children: [text('Piga')] },
        text(' Ada '),
        { type: 'link', url: 'https://www.go.tz', children: [text('Serikali')] },
      ],
    },
  ]);
  expect(notes).toEqual([{ code: 'link-dropped', url: '#ada' }]);
});

it('makes of a link what it may be, and keeps the words of one that cannot stay', () => {
  const { pieces, notes } = readHtml(
    '<p><a href="#">Juu</a> <a href="#fn1">1</a> <a href="mailto:">Barua</a> <a href="tel:+255 26 232">Simu</a> <a href="mailto: a@b.tz">Andika</a> <a href="//c.tz/x">Nje</a></p>',
  );
  expect(pieces).toEqual([
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'Juu 1 Barua ' },
        { type: 'link', url: 'tel:+25526232', children: [{ type: 'text', text: 'Simu' }] },
        { type: 'text', text: ' ' },
        { type: 'link', url: 'mailto:a@b.tz', children: [{ type: 'text', text: 'Andika' }] },
        { type: 'text', text: ' ' },
        { type: 'link', url: 'https://c.tz/x', children: [{ type: 'text', text: 'Nje' }] },
      ],
    },
  ]);
  expect(notes).toEqual(['#', '#fn1', 'mailto:'].map((url) => ({ code: 'link-dropped', url })));
});

it('keeps a link around a picture or a paragraph', () => {
  const { pieces } = readHtml(
    '<a href="/ripoti.pdf"><img src="/jalada.jpg" alt="Ripoti"></a><a href="/kubwa.jpg"><img src="/ndogo.jpg"></a><a href="/huduma"><p>Huduma</p></a>',
  );
  const link = (url: string, text: string) => ({
    type: 'paragraph',
    children: [{ type: 'link', url, children: [{ type: 'text', text }] }],
  });
  expect(pieces).toEqual([
    { type: 'picture', src: '/jalada.jpg', alternativeText: 'Ripoti' },
    link('/ripoti.pdf', 'Ripoti'),
    { type: 'picture', src: '/ndogo.jpg', alternativeText: '' },
    link('/huduma', 'Huduma'),
  ]);
});

it("makes paragraphs of the classic editor's lines also around its headings and lists", () => {
  const classic =
    'Aya moja\n\nAya mbili\n\n<h3>Kichwa</h3>\nAya tatu\n\nS.L.P. 1\nMtaa\nDodoma\n<ul>\n<li>a</li>\n</ul>';
  expect(readHtml(classic, true).pieces).toEqual([
    paragraph('Aya moja'),
    paragraph('Aya mbili'),
    { type: 'heading', level: 3, children: [{ type: 'text', text: 'Kichwa' }] },
    paragraph('Aya tatu'),
    paragraph('S.L.P. 1\nMtaa\nDodoma'),
    {
      type: 'list',
      format: 'unordered',
      children: [{ type: 'list-item', children: [{ type: 'text', text: 'a' }] }],
    },
  ]);
});

it.each([
  ['10<sup>6</sup> m<sup>3</sup>', '10⁶ m³'],
  ['H<sub>2</sub>O', 'H₂O'],
  ['maelezo<sup><a href="#fn1">12</a></sup>', 'maelezo¹²'],
  ['1<sup>st</sup>', '1st'],
  ['10<sup>2,5</sup>', '10^2,5'],
])('%s is %s', (html, text) => expect(readHtml(`<p>${html}</p>`).pieces).toEqual([paragraph(text)]));

describe('a table', () => {
  const gridsOf = (html: string) =>
    readHtml(html).pieces.flatMap((piece) => (piece.type === 'table' ? [gridOf(piece)] : []));

  it('has every value in its column, whatever its cells span', () => {
    expect(
      gridsOf(
        '<table><tr><th>Mkoa</th><th>Mwaka</th><th>Idadi</th></tr><tr><td rowspan="2">Dodoma<br>Mjini</td><td>2024</td><td>5</td></tr>' +
          '<tr><td>2025</td><td>7</td></tr><tr><td colspan="2">Jumla</td><td>12</td></tr></table>',
      ),
    ).toEqual([
      [
        ['Mkoa', 'Mwaka', 'Idadi'],
        ['Dodoma\nMjini', '2024', '5'],
        ['', '2025', '7'],
        ['Jumla', '', '12'],
      ],
    ]);
  });

  it('of layout is its content, and one inside another comes once', () => {
    const inner = '<table><tr><td>a</td><td>b</td></tr></table>';
    expect(readHtml(`<table><tr><td><p>Kabla</p>${inner}</td></tr></table>`).pieces).toEqual([
      paragraph('Kabla'),
      expect.objectContaining({ type: 'table' }),
    ]);
    expect(readHtml('<table><tr><td>a</td></tr><tr><td>b</td></tr></table>').pieces).toEqual([
      paragraph('a'),
      paragraph('b'),
    ]);
    expect(gridsOf(`<table><tr><td>x</td><td>${inner}</td></tr></table>`)).toEqual([[['a', 'b']]]);
  });

  it('of data stays one, and what stands inside it or above it is not lost', () => {
    const html =
      '<table><caption>Ada za huduma</caption><tr><th>Huduma</th><th>Ada</th></tr>' +
      '<tr><td>Kadi<table><tr><td>mpya</td><td>5</td></tr><tr><td>ya zamani</td><td>2</td></tr></table></td><td>Yote:<ul><li>7</li></ul></td></tr></table>';
    expect(readHtml(html).pieces).toEqual([expect.objectContaining({ caption: 'Ada za huduma' })]);
    expect(gridsOf(html)).toEqual([
      [
        ['Huduma', 'Ada'],
        ['Kadi\nmpya 5\nya zamani 2', 'Yote:\n• 7'],
      ],
    ]);
    expect(gridsOf('<table><tr><th>Wilaya</th></tr><tr><td>Arusha</td></tr></table>')).toEqual([
      [['Wilaya'], ['Arusha']],
    ]);
  });

  it('of absurd size stays small', () => {
    const [grid = []] = gridsOf(
      '<table><tr><td colspan="100000" rowspan="100000">a</td><td>b</td></tr></table>',
    );
    expect(grid.length * (grid[0]?.length ?? 0)).toBeLessThan(200);
  });
});

it('lists deeper than rich text may be join the list above', () => {
  const html = `${'<ul><li>x'.repeat(9)}${'</li></ul>'.repeat(9)}`;
  const { pieces } = readHtml(html);
  expect(cleanBlocks(pieces)).toEqual(pieces);
  expect(JSON.stringify(pieces).match(/"x"/g)).toHaveLength(9);
});
