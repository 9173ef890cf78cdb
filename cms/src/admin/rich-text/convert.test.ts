import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { cleanBlocks } from '../../platform/cleaning/clean-blocks';
import type { Block, RichText } from '../../platform/rich-text/blocks';
import { readHtml } from '../../platform/rich-text/html';
import { fromEditor, toEditor } from './convert';
import { pastedBlocks } from './paste';
import { extensions } from './schema';

const schema = getSchema(extensions);
const text = (words: string, marks: object = {}) => ({ type: 'text' as const, text: words, ...marks });

/** What a text is after it was in the editor, which refuses what its schema does not know. */
function throughEditor(blocks: RichText): RichText | null {
  const document = Node.fromJSON(schema, toEditor(blocks));
  document.check();
  return fromEditor(document.toJSON());
}

const link = {
  type: 'link' as const,
  url: '/kuhusu',
  document: { type: 'page', documentId: 'k3' },
  rel: 'noopener',
  children: [text('kuhusu '), text('sisi', { bold: true })],
};
const one: Block[] = [
  { type: 'heading', level: 5, children: [text('Kichwa')] },
  {
    type: 'paragraph',
    children: [text('a\n\nb', { bold: true, italic: true }), link, text('\n'), text('c', { code: true })],
  },
  { type: 'quote', children: [text('Nukuu', { strikethrough: true, underline: true })] },
  { type: 'code', language: 'sql', children: [text('x\n  y')] } as Block,
  {
    type: 'list',
    format: 'ordered',
    children: [
      { type: 'list', format: 'unordered', children: [{ type: 'list-item', children: [text('ndani')] }] },
      { type: 'list-item', children: [text('moja')] },
      { type: 'list', format: 'ordered', children: [{ type: 'list-item', children: [link] }] },
      { type: 'list-item', children: [text('')] },
    ],
  },
  { type: 'paragraph', children: [text('')] },
  {
    type: 'table',
    caption: 'Ada',
    children: [
      {
        type: 'table-row',
        children: [{ type: 'table-cell', header: true, colSpan: 2, children: [text('A')] }],
      },
      {
        type: 'table-row',
        children: [
          { type: 'table-cell', children: [text('Polio\nRota'), link] },
          { type: 'table-cell', children: [text('')] },
        ],
      },
    ],
  },
  { type: 'image', image: { url: '/uploads/a.png', alternativeText: 'Jengo' }, children: [text('')] },
  { type: 'paragraph', children: [text('mwisho')] },
];

describe('the editor', () => {
  it('loses nothing of a text', () => {
    expect(throughEditor(one)).toEqual(one);
    expect(cleanBlocks(one)).toEqual(one);
  });

  it('gives nothing for a text in which nothing is written', () => {
    expect(throughEditor([])).toBe(null);
    expect(fromEditor(toEditor(null))).toBe(null);
  });

  it('does not keep the line on which one goes on after a table', () => {
    const table = one.slice(6, 7);
    expect(throughEditor([...table, { type: 'paragraph', children: [text('')] }])).toEqual(table);
  });

  it.each([
    'word',
    'libreoffice',
    'google-docs',
    'page',
  ])('gives for what is pasted from %s what an import gives', (program) => {
    const file = join(import.meta.dirname, '../../../../tests/fixtures/clipboard', `${program}.html`);
    const html = readFileSync(file, 'utf8');
    const { pieces } = readHtml(html);
    expect(throughEditor(pastedBlocks(html).blocks)).toEqual(pieces);
    expect(cleanBlocks(pieces)).toEqual(pieces);
  });
});
