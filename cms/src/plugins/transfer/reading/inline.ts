import { type HTMLElement, type Node, NodeType } from 'node-html-parser';
import type { Inline, Text } from './blocks';

type Marks = Omit<Text, 'type' | 'text'>;
const MARKS: Record<string, Marks> = {
  B: { bold: true },
  STRONG: { bold: true },
  I: { italic: true },
  EM: { italic: true },
  CITE: { italic: true },
  U: { underline: true },
  INS: { underline: true },
  S: { strikethrough: true },
  DEL: { strikethrough: true },
  STRIKE: { strikethrough: true },
  CODE: { code: true },
  KBD: { code: true },
};
/** Strapi refuses others, and a script must not survive the move. */
const SAFE_LINK = /^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i;

export type InlineOptions = {
  /** True where a single line break of the source was a line break on the page (WordPress' classic editor). */
  keepsBreaks: boolean;
  /** Called with the address of a link that could not stay a link. */
  onDropped(url: string): void;
};

/** The words of some nodes, with what makes them bold, a link, and so on. */
export function inlineOf(nodes: Node[], options: InlineOptions, marks: Marks = {}): Inline[] {
  return tidy(nodes.flatMap((node) => read(node, options, marks)));
}

function read(node: Node, options: InlineOptions, marks: Marks): Inline[] {
  if (node.nodeType === NodeType.TEXT_NODE) return [textNode(node.text, options, marks)];
  if (node.nodeType !== NodeType.ELEMENT_NODE) return [];
  const element = node as HTMLElement;
  if (element.tagName === 'BR') return [{ type: 'text', text: '\n', ...marks }];
  if (['SCRIPT', 'STYLE', 'IMG', 'NOSCRIPT'].includes(element.tagName)) return [];
  const inner = element.childNodes.flatMap((child) =>
    read(child, options, { ...marks, ...MARKS[element.tagName] }),
  );
  return element.tagName === 'A' ? linkOf(element, inner, options) : inner;
}

function textNode(raw: string, { keepsBreaks }: InlineOptions, marks: Marks): Text {
  const text = raw.replace(/\u00a0/g, ' ');
  return {
    type: 'text',
    text: keepsBreaks ? text.replace(/[ \t]+/g, ' ') : text.replace(/\s+/g, ' '),
    ...marks,
  };
}

function linkOf(element: HTMLElement, inner: Inline[], { onDropped }: InlineOptions): Inline[] {
  const url = (element.getAttribute('href') ?? '').trim();
  const words = inner.flatMap((part) => (part.type === 'link' ? part.children : [part]));
  if (!url || words.every(({ text }) => !text.trim())) return words;
  if (SAFE_LINK.test(url) && isParseable(url)) return [{ type: 'link', url, children: words }];
  onDropped(url);
  return words;
}

function isParseable(url: string): boolean {
  return URL.canParse(url, 'https://example.org');
}

/** Neighbours with the same marks become one; white space at both ends goes. */
function tidy(parts: Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (part.type === 'text' && last?.type === 'text' && sameMarks(part, last)) last.text += part.text;
    else merged.push(part.type === 'text' ? { ...part } : part);
  }
  for (const part of merged) if (part.type === 'text') part.text = part.text.replace(/ *\n */g, '\n');
  const [first, last] = [merged[0], merged.at(-1)];
  if (first?.type === 'text') first.text = first.text.trimStart();
  if (last?.type === 'text') last.text = last.text.trimEnd();
  return merged.filter((part) => part.type === 'link' || part.text !== '');
}

function sameMarks({ text: _a, ...a }: Text, { text: _b, ...b }: Text): boolean {
  return JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
}
