import type { RichTextInline } from '../contract.ts';
import { escapeHtml } from './escape.ts';
import { safeUrl } from './url.ts';

const MARKS = [
  ['code', 'code'],
  ['strikethrough', 's'],
  ['underline', 'u'],
  ['italic', 'em'],
  ['bold', 'strong'],
] as const;

/** The HTML of a run of text and links. */
export function inlineHtml(nodes: RichTextInline[]): string {
  return nodes.map(nodeHtml).join('');
}

/** The same run as plain text. */
export function inlineText(nodes: RichTextInline[]): string {
  return nodes.map((node) => (node.type === 'link' ? inlineText(node.children) : node.text)).join('');
}

function nodeHtml(node: RichTextInline): string {
  if (node.type === 'link') return linkHtml(node.url, inlineHtml(node.children));
  const text = escapeHtml(node.text).replaceAll('\n', '<br>');
  return MARKS.reduce((html, [mark, tag]) => (node[mark] ? `<${tag}>${html}</${tag}>` : html), text);
}

function linkHtml(url: string, text: string): string {
  const href = safeUrl(url);
  return href ? `<a href="${escapeHtml(href)}">${text}</a>` : text;
}
