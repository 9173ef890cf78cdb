import { safeLink } from '@tovuti/core/safe-link';
import { type HTMLElement, type Node, NodeType } from 'node-html-parser';
import type { Inline, Text } from './blocks';
import { isMarker, stylesOf } from './office';

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
const RAISED: Record<string, string> = { SUP: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ', SUB: '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙᵢ' };
const PLAIN = '0123456789+-=()ni';
const SILENT = new Set('SCRIPT STYLE IMG NOSCRIPT HEAD TITLE XML'.split(' '));

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
  if (SILENT.has(element.tagName) || isMarker(element)) return [];
  const inner = element.childNodes.flatMap((child) => read(child, options, marksIn(element, marks)));
  if (element.tagName in RAISED) return raise(element.tagName, inner);
  return element.tagName === 'A' ? linkOf(element, inner, options) : inner;
}

/**
 * `m<sup>3</sup>` is `m³`, and never `m3`: rich text has no raised words, but Unicode has raised figures. Others that hold
 * a figure are written `10^2,5`; `1<sup>st</sup>` reads well as it is.
 */
function raise(tag: string, parts: Inline[]): Inline[] {
  const raised = (text: string) => {
    const trimmed = text.replace('−', '-').trim();
    if (trimmed && [...trimmed].every((sign) => PLAIN.includes(sign)))
      return [...trimmed].map((sign) => RAISED[tag]?.[PLAIN.indexOf(sign)]).join('');
    return /\d/.test(text) ? `${tag === 'SUP' ? '^' : '_'}${text}` : text;
  };
  const put = (part: Text): Text => ({ ...part, text: raised(part.text) });
  return parts.map((part) =>
    part.type === 'link' ? { ...part, children: part.children.map(put) } : put(part),
  );
}

/** Google Docs wraps a whole text in `<b style="font-weight:normal">` and writes what is bold as a style. */
function marksIn(element: HTMLElement, around: Marks): Marks {
  const styles = stylesOf(element);
  const weight = styles.get('font-weight');
  const slant = styles.get('font-style');
  const line = `${styles.get('text-decoration') ?? ''} ${styles.get('text-decoration-line') ?? ''}`;
  const marks: Record<string, boolean | undefined> = { ...around, ...MARKS[element.tagName] };
  if (weight) marks.bold = weight === 'bold' || Number(weight) >= 600;
  if (slant) marks.italic = slant === 'italic' || slant === 'oblique';
  if (line.includes('underline')) marks.underline = true;
  if (line.includes('line-through')) marks.strikethrough = true;
  return Object.fromEntries(Object.entries(marks).filter(([, isOn]) => isOn)) as Marks;
}

function textNode(raw: string, { keepsBreaks }: InlineOptions, marks: Marks): Text {
  const text = raw.replace(/\u00a0/g, ' ');
  return {
    type: 'text',
    text: keepsBreaks ? text.replace(/[ \t]+/g, ' ') : text.replace(/\s+/g, ' '),
    ...marks,
  };
}

/** Every link is underlined; as a mark it would say nothing. */
function linkOf(element: HTMLElement, inner: Inline[], { onDropped }: InlineOptions): Inline[] {
  const href = (element.getAttribute('href') ?? '').trim();
  const words = inner.flatMap((part) => (part.type === 'link' ? part.children : [part]));
  if (!href || words.every(({ text }) => !text.trim())) return words;
  const url = safeLink(href.startsWith('//') ? `https:${href}` : href);
  const plain = words.map(({ underline: _, ...word }) => word);
  if (url) return [{ type: 'link', url, children: merge(plain) }];
  onDropped(href);
  return words;
}

/** White space at both ends goes. */
function tidy(parts: Inline[]): Inline[] {
  const merged = merge(parts);
  const [first, last] = [merged[0], merged.at(-1)];
  if (first?.type === 'text') first.text = first.text.trimStart();
  if (last?.type === 'text') last.text = last.text.trimEnd();
  return merged.filter((part) => part.type === 'link' || part.text !== '');
}

/** Neighbours with the same marks become one; two spaces between two elements are one. */
function merge<T extends Inline>(parts: T[]): T[] {
  const merged: T[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (part.type !== 'text') {
      merged.push(part);
      continue;
    }
    const before = last?.type === 'text' ? last.text : '';
    const text = /\s$/.test(before) ? part.text.replace(/^ +/, '') : part.text;
    if (last?.type === 'text' && sameMarks(part, last)) last.text += text;
    else merged.push({ ...part, text });
  }
  for (const part of merged) if (part.type === 'text') part.text = part.text.replace(/ *\n */g, '\n');
  return merged;
}

function sameMarks({ text: _a, ...a }: Text, { text: _b, ...b }: Text): boolean {
  return JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
}
