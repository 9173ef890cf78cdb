import { describe, expect, it } from 'vitest';
import { cleanBlocks, RICH_TEXT_LIMITS, UnsafeBlocks } from './clean-blocks';
import { cleanLine, cleanText } from './clean-text';

const paragraph = (...children: object[]) => ({ type: 'paragraph', children });
const text = (words: string, marks: object = {}) => ({ type: 'text', text: words, ...marks });
const link = (url: unknown) => paragraph({ type: 'link', url, children: [text('soma')] });
const bullet = (...children: object[]) => ({ type: 'list', format: 'unordered', children });
const nested = (depth: number): object =>
  depth === 0 ? { type: 'list-item', children: [text('a')] } : bullet(nested(depth - 1));

function problemOf(blocks: unknown) {
  try {
    cleanBlocks(blocks);
  } catch (error) {
    if (error instanceof UnsafeBlocks) return error.problem.kind;
    throw error;
  }
  return null;
}

describe('rich text', () => {
  it('loses what cannot be seen, and properties that no block has', () => {
    const dirty = [
      {
        ...paragraph(text('Wizara\u202e ya\u200b Afya\u0000 \uf0b7', { bold: true, onclick: 'x()' })),
        style: 'x',
      },
      { type: 'list', format: 'ordered', indentLevel: 0, children: [{ type: 'list-item', children: [] }] },
    ];
    const clean = [
      paragraph(text('Wizara ya Afya •', { bold: true })),
      {
        type: 'list',
        format: 'ordered',
        indentLevel: 0,
        children: [{ type: 'list-item', children: [text('')] }],
      },
    ];
    expect(cleanBlocks(dirty)).toEqual(clean);
    expect(cleanBlocks(clean)).toEqual(clean);
  });

  it('keeps tables, with what names their columns, and links that follow a document', () => {
    const cell = (facts: object, ...children: object[]) => ({ type: 'table-cell', ...facts, children });
    const page = { type: 'page', documentId: 'k3jh5g2' };
    const lead = { type: 'link', url: '/kuhusu', document: page, children: [text('kuhusu')] };
    const table = (...cells: object[]) => [
      { type: 'table', caption: 'Ada', children: [{ type: 'table-row', children: cells }] },
    ];
    const clean = table(cell({ header: true, colSpan: 2 }, text('Umri')), cell({}, lead));
    expect(cleanBlocks(clean)).toEqual(clean);
    const dirty = table(
      cell({ header: true, colSpan: 2, rowSpan: 1e9, style: 'x' }, text('Um\u200bri')),
      cell({}, { ...lead, document: { ...page, tenant: 'x' } }),
    );
    expect(cleanBlocks(dirty)).toEqual(clean);
    expect(cleanBlocks(table(cell({})))).toEqual(table(cell({}, text(''))));
  });

  it('keeps HTML as the text that it is', () => {
    const blocks = [paragraph(text('<script>alert(1)</script> & <b>nene</b>'))];
    expect(cleanBlocks(blocks)).toEqual(blocks);
  });

  it.each([
    ['a kind that no block has', [{ type: 'script', children: [] }]],
    ['a block inside a paragraph', [paragraph(paragraph(text('a')))]],
    ['what is no list of blocks', { type: 'paragraph' }],
    ['nothing in the place of a block', [null]],
    ['a prototype', [{ type: '__proto__', children: [] }]],
    ['a heading of no level', [{ type: 'heading', level: 9, children: [text('a')] }]],
    ['a list of no kind', [{ type: 'list', children: [{ type: 'list-item', children: [text('a')] }] }]],
    ['a table without rows', [{ type: 'table', children: [] }]],
    ['a paragraph in the place of a row', [{ type: 'table', children: [paragraph(text('a'))] }]],
  ])('is refused with %s', (_, blocks) => expect(problemOf(blocks)).toBe('malformed'));

  it('is refused when it is too deep or too long', () => {
    expect(problemOf([nested(RICH_TEXT_LIMITS.depth + 2)])).toBe('too-large');
    expect(problemOf([nested(RICH_TEXT_LIMITS.depth - 2)])).toBe(null);
    expect(problemOf([paragraph(text('a'.repeat(RICH_TEXT_LIMITS.characters + 1)))])).toBe('too-large');
    expect(problemOf(Array.from({ length: RICH_TEXT_LIMITS.nodes }, () => paragraph(text('a'))))).toBe(
      'too-large',
    );
  });

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\u0000script:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//ovu.example',
    '/\\ovu.example',
    'https://a\tb.example',
    `https://a.example/${'a'.repeat(2000)}`,
    '',
    7,
  ])('is refused with a link to %j', (url) => expect(problemOf([link(url)])).toBe('link'));

  it.each([
    'https://www.moh.go.tz/a?b=c#d',
    'http://a.tz',
    'mailto:ps@afya.go.tz',
    'tel:+255262323267',
    '/huduma',
    '/',
  ])('keeps a link to %s', (url) => expect(cleanBlocks([link(url)])).toEqual([link(url)]));
});

describe('texts', () => {
  it('are cleaned once and for all', () => {
    const parts = [
      '\u202e',
      'a',
      '\r\n',
      '\u0301',
      '\ufeff',
      '\u00ad',
      '\ud800',
      '\uf0b7',
      '\t',
      '👩\u200d⚕️',
      '\u2028',
      'é',
    ];
    for (let n = 0; n < 5000; n++) {
      const dirty = Array.from(
        { length: 6 },
        (_, k) => parts[(n * 7 + k * k * (n % 11) + k) % parts.length],
      ).join('');
      expect(cleanText(cleanText(dirty))).toBe(cleanText(dirty));
      expect(cleanLine(cleanLine(dirty))).toBe(cleanLine(dirty));
    }
  });

  it('keep their lines where there may be several, and the joiner inside an emoji', () => {
    expect(cleanText('moja\r\nmbili\ttatu 👩\u200d⚕️')).toBe('moja\nmbili\ttatu 👩\u200d⚕️');
    expect(cleanLine('moja\nmbili')).toBe('moja mbili');
  });
});
