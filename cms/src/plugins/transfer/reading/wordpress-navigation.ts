import { plainText } from '../../../platform/rich-text/plain-text';
import type { Note } from './item';

/** A link of a menu as WordPress says it: by the number of what it leads to, or by an address. */
export type Saying = {
  kind: 'post_type' | 'taxonomy' | 'custom';
  /** The number of a post or a term. */
  object: string;
  label: string;
  address: string;
};
export type SaidLink = Saying & { inside: SaidLink[] };

/** Attributes are JSON without `<` (`serialize_block_attributes`). */
const BLOCK = /<!-- (\/?)wp:([a-z][a-z0-9/-]*)(?: (\{[^<\n]*\}))? (\/?)-->/g;
const LINKS = new Set(['navigation-link', 'navigation-submenu', 'home-link']);
/** Deeper menus there are none, only texts that were made to be. */
const DEEPEST = 10;
type Attributes = { label?: unknown; url?: unknown; id?: unknown; kind?: unknown; type?: unknown };

/** The links of a block theme's menu (a post of type `wp_navigation`), those of a submenu inside it; other blocks are noted. */
export function readNavigation(content: string, title: string): { links: SaidLink[]; notes: Note[] } {
  const links: SaidLink[] = [];
  const notes: Note[] = [];
  const levels = [links];
  for (const [, closing, name = '', json, single] of content.matchAll(BLOCK)) {
    if (!LINKS.has(name)) {
      if (!closing) notes.push({ code: 'shortcode', name: `wp:${name}`, title });
    } else if (closing) {
      if (levels.length > 1) levels.pop();
    } else {
      const link = { ...sayingOf(name, attributesOf(json)), inside: [] };
      levels.at(-1)?.push(link);
      if (!single) levels.push(levels.length < DEEPEST ? link.inside : (levels.at(-1) ?? links));
    }
  }
  return { links, notes };
}

function attributesOf(json = '{}'): Attributes {
  try {
    return JSON.parse(json);
  } catch {
    return {};
  }
}

function sayingOf(name: string, { label, url, id, kind, type }: Attributes): Saying {
  const isTerm = kind === 'taxonomy' || type === 'category' || type === 'tag';
  return {
    kind: isTerm ? 'taxonomy' : id ? 'post_type' : 'custom',
    object: String(id ?? ''),
    label: plainText(String(label ?? '')),
    address: name === 'home-link' ? '/' : String(url ?? '').trim(),
  };
}
