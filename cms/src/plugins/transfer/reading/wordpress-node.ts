import type { Hidden, Item, Note } from './item';
import { attributeOf, listOf, type Node, textOf } from './xml';

/** What the parts of a WordPress export's reader share. */
export type Site = {
  base: string;
  locale: Item['locale'];
  /** Addresses of attachments by their numbers. */
  pictures: Map<string, string>;
  /** Texts that posts take in by number (reusable blocks). */
  blocks: Map<string, string>;
  /** What comes in, by its number in WordPress. */
  sources: Map<string, string>;
  /** Translations to what they translate, by number. */
  links: Map<string, string>;
  notes: Note[];
};

/** What WordPress threw away, or never kept as a text of its own. */
const LEFT_OUT = new Set(['trash', 'auto-draft', 'inherit']);
const HIDDEN = new Set<string>(['draft', 'pending', 'private', 'future'] satisfies Hidden[]);

export const kindOf = (node: Node) => textOf(node['wp:post_type']).trim();
export const idOf = (node: Node) => textOf(node['wp:post_id']).trim();
export const statusOf = (node: Node) => textOf(node['wp:status']).trim();

export function isContent(node: Node): boolean {
  const isKnown = kindOf(node) === 'post' || kindOf(node) === 'page';
  return isKnown && !LEFT_OUT.has(statusOf(node));
}

/** Whoever opened it on the old site without a password and without signing in could read it, or it is hidden. */
export function hiddenOf(node: Node): Hidden | undefined {
  if (textOf(node['wp:post_password'])) return 'password';
  const status = statusOf(node);
  if (status === 'publish') return undefined;
  return HIDDEN.has(status) ? (status as Hidden) : 'status';
}

/** The names of its categories, which tell its type. */
export function categoriesOf(node: Node): string[] {
  const terms = listOf(node.category).filter((term) => attributeOf(term, 'domain') === 'category');
  return terms.flatMap((term) => [textOf(term), attributeOf(term, 'nicename')]);
}

export function metaOf(node: Node, key: string): string {
  const rows = listOf(node['wp:postmeta']) as Node[];
  return textOf(rows.find((row) => textOf(row['wp:meta_key']) === key)?.['wp:meta_value']);
}
