import { safeLink } from '@tovuti/core/safe-link';
import { type HTMLElement, type Node, NodeType, parse } from 'node-html-parser';
import type { Block, Cell, Inline, List, ListItem, Piece, Row } from './blocks';
import { EMPTY } from './blocks';
import { type InlineOptions, inlineOf } from './inline';
import { LIST_LEVELS, listsOf, type OfficeItem, officeItemOf, withoutDeclarations } from './office';
import { plainText } from './plain-text';

const INLINE = new Set(
  'A ABBR B BDI BDO BIG BR CITE CODE DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME U VAR'.split(
    ' ',
  ),
);
const EMBEDS = new Set('IFRAME EMBED OBJECT VIDEO AUDIO'.split(' '));
const SILENT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HR SVG LINK META HEAD TITLE XML COLGROUP COL'.split(' '),
);
const FORMS = new Set('FORM INPUT SELECT TEXTAREA BUTTON'.split(' '));

/** Beyond these a cell is a mistake or an attack; HTML allows 1000 columns and 65534 rows. */
const MOST_SPAN = { colspan: 60, rowspan: 500 };
const PICTURE_FILE = /\.(jpe?g|png|gif|webp|avif|bmp|svg)([?#]|$)/i;

/** What of a page could not be kept as it was. */
export type HtmlNote = {
  code: 'embed' | 'form' | 'link-dropped' | 'file-broken';
  url?: string;
  name?: string;
  reason?: 'address';
};
type Reader = InlineOptions & { pieces: Piece[]; notes: HtmlNote[] };

/**
 * HTML as rich text: of an old site's page when it is imported, and of what is pasted into the admin from Word,
 * LibreOffice, Google Docs or a page. What has no place in it is kept as words where that makes sense, and noted.
 * @param html sanitised by nobody yet: only text, known marks and harmless links leave this function
 * @param keepsBreaks whether line breaks and empty lines of the source are lines and paragraphs of the page, as
 * WordPress' classic editor stores them (its function wpautop); of a text without any block they are
 */
export function readHtml(
  html: string,
  keepsBreaks = !/<(p|div|h[1-6]|table)[\s>]/i.test(html),
): { pieces: Piece[]; notes: HtmlNote[] } {
  const notes: HtmlNote[] = [];
  const onDropped = (url: string) => notes.push({ code: 'link-dropped', url: url.slice(0, 100) });
  const reader: Reader = { keepsBreaks, onDropped, pieces: [], notes };
  const root = parse(withoutDeclarations(html), {
    comment: false,
    blockTextElements: { script: false, style: false },
  });
  readFlow(root.childNodes, reader);
  return { pieces: reader.pieces, notes };
}

/** Runs of inline nodes become paragraphs, runs of Word's items lists; blocks become what they are. */
function readFlow(nodes: Node[], reader: Reader) {
  let run: Node[] = [];
  let items: OfficeItem[] = [];
  const flush = () => {
    addParagraphs(run, reader);
    run = [];
  };
  const flushItems = () => {
    reader.pieces.push(...listsOf(items));
    items = [];
  };
  for (const node of nodes) {
    if (isInline(node)) {
      if (node.textContent.trim()) flushItems();
      run.push(node);
      continue;
    }
    flush();
    const place = officeItemOf(node as HTMLElement);
    if (!place) flushItems();
    if (place) items.push({ ...place, children: inlineOf(node.childNodes, reader) });
    else readBlock(node as HTMLElement, reader);
  }
  flush();
  flushItems();
}

/** A link or a span around a picture or a paragraph is no run of words. Names with a colon are Word's own: `o:p`. */
function isInline(node: Node): boolean {
  if (node.nodeType !== NodeType.ELEMENT_NODE) return true;
  const { tagName, childNodes } = node as HTMLElement;
  return (INLINE.has(tagName) || tagName.includes(':')) && childNodes.every(isInline);
}

function addParagraphs(run: Node[], reader: Reader) {
  for (const part of reader.keepsBreaks ? splitAtEmptyLines(run) : [run]) {
    const children = inlineOf(part, reader);
    if (children.length) reader.pieces.push({ type: 'paragraph', children });
  }
}

function splitAtEmptyLines(run: Node[]): Node[][] {
  const html = run.map((node) => node.toString()).join('');
  return html.split(/\n\s*\n/).map((part) => parse(part).childNodes);
}

function readBlock(element: HTMLElement, reader: Reader) {
  const { tagName: tag, childNodes: nodes } = element;
  if (SILENT.has(tag)) return;
  if (EMBEDS.has(tag)) return readEmbed(element, reader);
  if (FORMS.has(tag)) return reader.notes.push({ code: 'form', name: tag.toLowerCase() });
  if (tag === 'IMG') return addPicture(element, reader);
  if (/^H[1-6]$/.test(tag)) return addBlock({ type: 'heading', level: Number(tag[1]) }, element, reader);
  if (tag === 'BLOCKQUOTE') return addBlock({ type: 'quote' }, element, reader);
  if (tag === 'PRE') return addCode(element, reader);
  if (tag === 'UL' || tag === 'OL') return reader.pieces.push(readList(element, reader));
  if (tag === 'TABLE') return readTable(element, reader);
  if (tag === 'A') return addLinked(element, reader);
  return readFlow(nodes, reader);
}

/** A link around pictures or paragraphs: its words are linked, and a picture that leads to a file leaves a link to it. */
function addLinked(element: HTMLElement, reader: Reader) {
  addPicturesOf(element, reader);
  const words = inlineOf(withBreaks([element]), reader);
  if (words.length) return reader.pieces.push({ type: 'paragraph', children: words });
  const href = element.getAttribute('href') ?? '';
  // A picture's link to its larger self is the picture.
  if (!href || PICTURE_FILE.test(href)) return;
  const url = safeLink(href);
  if (!url) return reader.onDropped(href);
  const name = element.querySelector('img')?.getAttribute('alt')?.trim() || url.split('/').at(-1) || url;
  reader.pieces.push(linkParagraph(url, name));
}

const linkParagraph = (url: string, text: string): Block => ({
  type: 'paragraph',
  children: [{ type: 'link', url, children: [{ type: 'text', text }] }],
});

function addBlock(
  kind: { type: 'heading'; level: number } | { type: 'quote' },
  element: HTMLElement,
  reader: Reader,
) {
  const children = inlineOf(withBreaks(element.childNodes), reader);
  if (children.length) reader.pieces.push({ ...kind, children } as Block);
  addPicturesOf(element, reader);
}

/** Paragraphs inside a quote, a cell or a list item, as lines; words beside them are lines of their own. */
function withBreaks(nodes: Node[]): Node[] {
  const html = nodes.map((node) => node.toString()).join('');
  return parse(
    html
      .replace(/<\/(p|div)>\s*(?=<(p|div)[\s>])/gi, '<br>')
      .replace(/([^\s>]|<\/(?:a|b|em|i|span|strong|u)>)\s*(?=<(p|div)[\s>])/gi, '$1<br>')
      .replace(/<\/(p|div)>\s*(?=[^\s<]|<(a|b|em|i|span|strong|u)[\s>])/gi, '<br>')
      .replace(/<\/?(p|div)(\s[^>]*)?>/gi, ''),
  ).childNodes;
}

function addCode(element: HTMLElement, { pieces }: Reader) {
  pieces.push({ type: 'code', children: [{ type: 'text', text: element.textContent.replace(/\s+$/, '') }] });
}

function readList(element: HTMLElement, reader: Reader, level = 1): List {
  const inside = (list: HTMLElement): (ListItem | List)[] => {
    const read = readList(list, reader, level + 1);
    return level < LIST_LEVELS ? [read] : read.children;
  };
  const children = element.children.flatMap((item): (ListItem | List)[] => {
    if (isList(item)) return inside(item);
    const nested = item.children.filter(isList);
    const words = inlineOf(
      withBreaks(item.childNodes.filter((node) => !nested.includes(node as HTMLElement))),
      reader,
    );
    addPicturesOf(item, reader);
    const own: ListItem[] = words.length ? [{ type: 'list-item', children: words }] : [];
    return [...own, ...nested.flatMap(inside)];
  });
  const format = element.tagName === 'OL' ? 'ordered' : 'unordered';
  return {
    type: 'list',
    format,
    children: children.length ? children : [{ type: 'list-item', children: [EMPTY] }],
  };
}

const isList = ({ tagName }: HTMLElement) => tagName === 'UL' || tagName === 'OL';

function readTable(element: HTMLElement, reader: Reader) {
  const rows = rowsOf(element);
  const caption = plainText(element.querySelectorAll('caption').find(isOwnOf(element))?.innerHTML ?? '');
  if (isLayout(element, rows)) {
    for (const { cells } of rows) for (const { childNodes } of cells) readFlow(childNodes, reader);
    return;
  }
  const read = rows.map(({ cells, isHead }): Row => {
    return { type: 'table-row', children: cells.map((cell) => readCell(cell, isHead, reader)) };
  });
  const filled = read.filter(({ children }) => children.some((cell) => cell.children !== NOTHING));
  if (filled.length)
    reader.pieces.push({
      type: 'table',
      ...(caption ? { caption } : {}),
      children: withHeader(filled),
    });
  addPicturesOf(element, reader);
}

type HtmlRow = { cells: HTMLElement[]; isHead: boolean };

/** A table's own rows and cells, without those of tables inside it. */
function rowsOf(table: HTMLElement): HtmlRow[] {
  const isOwn = isOwnOf(table);
  return table
    .querySelectorAll('tr')
    .filter(isOwn)
    .map((row) => ({
      cells: row.querySelectorAll('td, th').filter(isOwn),
      isHead: row.closest('thead') !== null,
    }));
}

const isOwnOf = (table: HTMLElement) => (element: HTMLElement) => element.closest('table') === table;

/**
 * Old sites laid pages out in tables: one of a single column, or around other tables, is its content, unless it has a name
 * or names its columns, as only tables of data do.
 */
function isLayout(table: HTMLElement, rows: HtmlRow[]): boolean {
  const isOwn = isOwnOf(table);
  if (table.querySelectorAll('caption, th, thead').some(isOwn)) return false;
  return rows.every(({ cells }) => cells.length <= 1) || table.querySelector('table') !== null;
}

const NOTHING: Inline[] = [EMPTY];

function readCell(element: HTMLElement, isHead: boolean, reader: Reader): Cell {
  const words = inlineOf(linesOf(element), reader);
  const [colSpan, rowSpan] = (['colspan', 'rowspan'] as const).map((name) =>
    Math.min(Math.trunc(Number(element.getAttribute(name) ?? 1)), MOST_SPAN[name]),
  );
  return {
    type: 'table-cell',
    ...(isHead || element.tagName === 'TH' ? { header: true } : {}),
    ...(colSpan && colSpan > 1 ? { colSpan } : {}),
    ...(rowSpan && rowSpan > 1 ? { rowSpan } : {}),
    children: words.length ? words : NOTHING,
  };
}

/** A cell holds lines: paragraphs, the items of its lists, and the rows of a table inside it. */
function linesOf(cell: HTMLElement): Node[] {
  const html = cell.innerHTML
    .replace(/<\/t[dh]>\s*(?=<t[dh][\s>])/gi, ' ')
    .replace(/<(\/?)(?:tr|caption)(?=[\s>])/gi, '<$1p')
    .replace(/<\/?(table|thead|tbody|tfoot|td|th)(\s[^>]*)?>/gi, '')
    .replace(/<li(\s[^>]*)?>/gi, '<p>• ')
    .replace(/<\/li>/gi, '</p>')
    .replace(/<\/?(ul|ol|h[1-6])(\s[^>]*)?>/gi, '');
  return withBreaks(parse(html).childNodes);
}

/** Word and Google Docs have no header cells: clerks write the names of columns in bold. */
function withHeader(rows: Row[]): Row[] {
  const [first, ...others] = rows;
  const hasHeader = rows.some(({ children }) => children.some(({ header }) => header));
  const isBold = (cell: Cell) => cell.children.every((part) => part.type === 'text' && part.bold);
  if (hasHeader || !first || others.length === 0 || !first.children.every(isBold)) return rows;
  return [{ ...first, children: first.children.map((cell) => ({ ...cell, header: true })) }, ...others];
}

/** A film or a map of elsewhere stays as a link. */
function readEmbed(element: HTMLElement, reader: Reader) {
  const source =
    element.getAttribute('src') ??
    element.getAttribute('data') ??
    element.querySelector('source')?.getAttribute('src');
  const address = source?.startsWith('//') ? `https:${source}` : (source ?? '');
  reader.notes.push({ code: 'embed', url: address.slice(0, 200) });
  const url = safeLink(address);
  if (url) reader.pieces.push(linkParagraph(url, url));
}

function addPicture(element: HTMLElement, { pieces, notes }: Reader) {
  const src = element.getAttribute('data-src') ?? element.getAttribute('src') ?? '';
  const alternativeText = (element.getAttribute('alt') ?? '').slice(0, 255);
  const isAddress = /^(https?:\/\/|(?![a-z][a-z0-9+.-]*:|#))./i.test(src);
  if (isAddress) pieces.push({ type: 'picture', src, alternativeText });
  else if (src) notes.push({ code: 'file-broken', url: src.slice(0, 60), reason: 'address' });
}

function addPicturesOf(element: HTMLElement, reader: Reader) {
  for (const picture of element.querySelectorAll('img')) addPicture(picture, reader);
}
