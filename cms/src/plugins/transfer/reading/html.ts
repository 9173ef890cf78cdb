import { type HTMLElement, type Node, NodeType, parse } from 'node-html-parser';
import type { Block, List, ListItem, Piece } from './blocks';
import { EMPTY } from './blocks';
import { type InlineOptions, inlineOf } from './inline';
import type { Note } from './item';
import { plainText } from './plain-text';

const INLINE = new Set(
  'A ABBR B BDI BDO BIG BR CITE CODE DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME U VAR'.split(
    ' ',
  ),
);
const EMBEDS = new Set('IFRAME EMBED OBJECT VIDEO AUDIO'.split(' '));
const SILENT = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE HR SVG LINK META'.split(' '));
const FORMS = new Set('FORM INPUT SELECT TEXTAREA BUTTON'.split(' '));

type Reader = InlineOptions & { pieces: Piece[]; notes: Note[] };

/**
 * A page's HTML as rich text. What has no place in it is kept as words where that makes sense, and noted.
 * @param html sanitised by nobody yet: only text, known marks and harmless links leave this function
 */
export function readHtml(html: string): { pieces: Piece[]; notes: Note[] } {
  const notes: Note[] = [];
  // WordPress' classic editor stores paragraphs as empty lines (its function wpautop).
  const isClassic = !/<(p|div|h[1-6]|table)[\s>]|<!-- wp:/i.test(html);
  const onDropped = (url: string) => notes.push({ code: 'link-dropped', url: url.slice(0, 100) });
  const reader: Reader = { keepsBreaks: isClassic, onDropped, pieces: [], notes };
  const root = parse(html, { comment: false, blockTextElements: { script: false, style: false } });
  readFlow(root.childNodes, reader);
  return { pieces: reader.pieces, notes };
}

/** Runs of inline nodes become paragraphs; blocks become what they are. */
function readFlow(nodes: Node[], reader: Reader) {
  let run: Node[] = [];
  const flush = () => {
    addParagraphs(run, reader);
    run = [];
  };
  for (const node of nodes) {
    if (isInline(node)) run.push(node);
    else {
      flush();
      readBlock(node as HTMLElement, reader);
    }
  }
  flush();
}

/** A link or a span around a picture or a paragraph is no run of words. */
function isInline(node: Node): boolean {
  if (node.nodeType !== NodeType.ELEMENT_NODE) return true;
  const element = node as HTMLElement;
  return INLINE.has(element.tagName) && element.childNodes.every(isInline);
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
  return readFlow(nodes, reader);
}

function addBlock(
  kind: { type: 'heading'; level: number } | { type: 'quote' },
  element: HTMLElement,
  reader: Reader,
) {
  const children = inlineOf(withBreaks(element.childNodes), reader);
  if (children.length) reader.pieces.push({ ...kind, children } as Block);
  addPicturesOf(element, reader);
}

/** Paragraphs inside a quote or a list item, as lines. */
function withBreaks(nodes: Node[]): Node[] {
  const html = nodes.map((node) => node.toString()).join('');
  return parse(
    html.replace(/<\/(p|div)>\s*(?=<(p|div)[\s>])/gi, '<br>').replace(/<\/?(p|div)(\s[^>]*)?>/gi, ''),
  ).childNodes;
}

function addCode(element: HTMLElement, { pieces }: Reader) {
  pieces.push({ type: 'code', children: [{ type: 'text', text: element.textContent.replace(/\s+$/, '') }] });
}

function readList(element: HTMLElement, reader: Reader): List {
  const children = element.children.flatMap((item): (ListItem | List)[] => {
    if (item.tagName === 'UL' || item.tagName === 'OL') return [readList(item, reader)];
    const nested = item.children.filter(({ tagName }) => tagName === 'UL' || tagName === 'OL');
    const words = inlineOf(
      withBreaks(item.childNodes.filter((node) => !nested.includes(node as HTMLElement))),
      reader,
    );
    addPicturesOf(item, reader);
    const own: ListItem[] = words.length ? [{ type: 'list-item', children: words }] : [];
    return [...own, ...nested.map((list) => readList(list, reader))];
  });
  const format = element.tagName === 'OL' ? 'ordered' : 'unordered';
  return {
    type: 'list',
    format,
    children: children.length ? children : [{ type: 'list-item', children: [EMPTY] }],
  };
}

function readTable(element: HTMLElement, reader: Reader) {
  const cells = element.querySelectorAll('td, th');
  // Old sites laid pages out in tables: one of a single cell is its content.
  if (cells.length <= 1) return readFlow(cells[0]?.childNodes ?? [], reader);
  const rows = element
    .querySelectorAll('tr')
    .map((row) =>
      row.querySelectorAll('td, th').map((cell) => plainText(cell.innerHTML).replace(/\|/g, '/')),
    );
  const caption = plainText(element.querySelector('caption')?.innerHTML ?? '');
  reader.pieces.push({ type: 'table', caption, rows: rows.filter((row) => row.some(Boolean)) });
  addPicturesOf(element, reader);
}

/** A film or a map of elsewhere stays as a link. */
function readEmbed(element: HTMLElement, reader: Reader) {
  const source =
    element.getAttribute('src') ??
    element.getAttribute('data') ??
    element.querySelector('source')?.getAttribute('src');
  const url = source?.startsWith('//') ? `https:${source}` : (source ?? '');
  reader.notes.push({ code: 'embed', url: url.slice(0, 200) });
  if (/^https?:\/\//.test(url) && URL.canParse(url)) {
    reader.pieces.push({
      type: 'paragraph',
      children: [{ type: 'link', url, children: [{ type: 'text', text: url }] }],
    });
  }
}

function addPicture(element: HTMLElement, { pieces, notes }: Reader) {
  const src = element.getAttribute('data-src') ?? element.getAttribute('src') ?? '';
  const alternativeText = (element.getAttribute('alt') ?? '').slice(0, 255);
  if (/^(https?:)?\/\/|^\//.test(src)) pieces.push({ type: 'picture', src, alternativeText });
  else if (src) notes.push({ code: 'file-broken', url: src.slice(0, 60) });
}

function addPicturesOf(element: HTMLElement, reader: Reader) {
  for (const picture of element.querySelectorAll('img')) addPicture(picture, reader);
}
