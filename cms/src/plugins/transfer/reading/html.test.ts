import { expect, it } from 'vitest';
import { readHtml } from './html';

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

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
    '<p>Kabla <a href="/x.jpg"><img src="/x-300x200.jpg" alt="Jengo"></a> baada</p><table><tr><td>A|1</td><td>B</td></tr></table>',
  );
  expect(pieces).toEqual([
    paragraph('Kabla'),
    { type: 'picture', src: '/x-300x200.jpg', alternativeText: 'Jengo' },
    paragraph('baada'),
    { type: 'table', caption: '', rows: [['A/1', 'B']] },
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
