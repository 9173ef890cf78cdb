import { safeLink } from '@tovuti/core';
import { cleanText } from './clean-text';

/** Far more than the longest page of a public institution needs. */
export const RICH_TEXT_LIMITS = { nodes: 10_000, depth: 8, characters: 300_000 };

type Node = Record<string, unknown>;
type Keep = (value: unknown) => unknown;
/** Why rich text cannot be kept. `detail` is the link, or the kind of node. */
export type Problem = { kind: 'malformed' | 'too-large' | 'link'; detail: string };
export class UnsafeBlocks extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.kind}: ${problem.detail}`);
  }
}

const flag: Keep = (value) => (typeof value === 'boolean' ? value : undefined);
const number: Keep = (value) => (typeof value === 'number' ? value : undefined);
/** One of these, or the text is not what an editor of ours wrote. */
const oneOf =
  (...values: unknown[]): Keep =>
  (value) => {
    if (!values.includes(value)) throw malformed(value);
    return value;
  };
const span: Keep = (value) =>
  Number.isInteger(value) && Number(value) > 1 && Number(value) <= 100 ? value : undefined;
/** A document of one's own institution. What its address is, the site knows; here it is kept by its name. */
const reference: Keep = (value) => {
  const { type, documentId } = (value ?? {}) as { type?: unknown; documentId?: unknown };
  const isKnown = [type, documentId].every((name) => typeof name === 'string' && /^[\w-]{1,64}$/.test(name));
  return isKnown ? { type, documentId } : undefined;
};
const word: Keep = (value) =>
  typeof value === 'string' && /^[\w +#.-]{0,60}$/.test(value) ? value : undefined;
const MARKS = { bold: flag, italic: flag, underline: flag, strikethrough: flag, code: flag };
const text: Keep = (value) => (typeof value === 'string' ? cleanText(value) : '');
const link: Keep = (value) => {
  const url = typeof value === 'string' ? safeLink(value) : null;
  if (!url) throw new UnsafeBlocks({ kind: 'link', detail: String(value ?? '').slice(0, 100) });
  return url;
};

/** The properties that each kind of node may have, and the kinds of its children. */
const NODES: Record<string, { properties: Record<string, Keep>; children: string[] }> = {
  text: { properties: { text, ...MARKS }, children: [] },
  link: { properties: { url: link, document: reference, rel: word, target: word }, children: ['text'] },
  paragraph: { properties: {}, children: ['text', 'link'] },
  quote: { properties: {}, children: ['text', 'link'] },
  code: { properties: { language: word }, children: ['text', 'link'] },
  heading: { properties: { level: oneOf(1, 2, 3, 4, 5, 6) }, children: ['text', 'link'] },
  list: {
    properties: { format: oneOf('ordered', 'unordered'), indentLevel: number },
    children: ['list-item', 'list'],
  },
  'list-item': { properties: {}, children: ['text', 'link'] },
  table: { properties: { caption: text }, children: ['table-row'] },
  'table-row': { properties: {}, children: ['table-cell'] },
  'table-cell': { properties: { header: flag, colSpan: span, rowSpan: span }, children: ['text', 'link'] },
  // Which pictures may be shown is for the caller to say: it knows the media library.
  image: { properties: { image: (value) => value }, children: ['text'] },
};
const TOP = ['paragraph', 'quote', 'code', 'heading', 'list', 'table', 'image'];

/**
 * Rich text (Strapi's blocks, and tables) with known nodes and properties only, and without what cannot be seen. HTML that stands
 * in a text stays text: the templates escape it. Valid content comes back as it was, and cleaning twice is cleaning once.
 * @throws {UnsafeBlocks} for what cannot be cleaned without losing what was written.
 */
export function cleanBlocks(blocks: unknown): Node[] {
  if (!Array.isArray(blocks)) throw malformed(typeof blocks);
  const count = { nodes: 0, characters: 0 };
  return blocks.map((block) => cleanNode(block, TOP, 0, count));
}

function cleanNode(node: unknown, allowed: string[], depth: number, count: Count): Node {
  const type = (node as Node | null)?.type;
  if (typeof type !== 'string' || !allowed.includes(type)) throw malformed(type);
  const { properties, children } = NODES[type] as (typeof NODES)[string];
  measure(node as Node, depth, count);
  const entries = Object.entries(node as Node).flatMap(([name, value]) => {
    if (name === 'type') return [[name, value]];
    if (name === 'children' && children.length > 0)
      return [[name, cleanChildren(value, children, depth, count)]];
    const kept = Object.hasOwn(properties, name) ? properties[name]?.(value) : undefined;
    return kept === undefined ? [] : [[name, kept]];
  });
  return complete(Object.fromEntries(entries), children);
}

function cleanChildren(value: unknown, allowed: string[], depth: number, count: Count): Node[] {
  if (!Array.isArray(value)) throw malformed(typeof value);
  return value.map((child) => cleanNode(child, allowed, depth + 1, count));
}

/** What holds nothing but other blocks, and is nothing without them. */
const CONTAINERS = new Set(['list', 'table', 'table-row']);

/** A node without children shows nothing, and the editor cannot open it. */
function complete(node: Node, children: string[]): Node {
  if (node.type === 'link' && !node.url) throw malformed('link');
  if (node.type === 'heading' && !node.level) throw malformed('heading');
  if (node.type === 'list' && !node.format) throw malformed('list');
  if (node.type === 'text' && node.text === undefined) return { ...node, text: '' };
  if (CONTAINERS.has(String(node.type)) && !(node.children as Node[] | undefined)?.length)
    throw malformed(node.type);
  const isEmpty = children.includes('text') && !(node.children as Node[] | undefined)?.length;
  return isEmpty ? { ...node, children: [{ type: 'text', text: '' }] } : node;
}

type Count = { nodes: number; characters: number };

function measure(node: Node, depth: number, count: Count) {
  count.nodes++;
  if (typeof node.text === 'string') count.characters += node.text.length;
  const { nodes, characters } = RICH_TEXT_LIMITS;
  if (count.nodes > nodes || count.characters > characters || depth > RICH_TEXT_LIMITS.depth) {
    throw new UnsafeBlocks({ kind: 'too-large', detail: '' });
  }
}

const malformed = (type: unknown) =>
  new UnsafeBlocks({ kind: 'malformed', detail: String(type ?? '').slice(0, 40) });
