import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
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
