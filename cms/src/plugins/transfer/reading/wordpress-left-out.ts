import { namedType } from './category';
import { idOf, isContent, kindOf, metaOf, statusOf } from './wordpress-node';
import { attributeOf, listOf, type Node, textOf } from './xml';

/** Parts of WordPress that are no content of an institution, by what people know them as. */
const PARTS: Record<string, string> = {
  revision: 'revision',
  custom_css: 'design',
  customize_changeset: 'design',
  wp_template: 'design',
  wp_template_part: 'design',
  wp_global_styles: 'design',
  wp_font_family: 'design',
  wp_font_face: 'design',
  oembed_cache: 'technical',
  user_request: 'technical',
  'acf-field': 'technical',
  'acf-field-group': 'technical',
};
const READ = new Set(['post', 'page', 'attachment']);
/** Terms that are read: languages, translations, menus, and categories by which a type is told. */
const TERMS = new Set(['language', 'post_translations', 'term_language', 'term_translations', 'nav_menu']);
const NO_CATEGORY = /^(uncategori[sz]ed|bila-kundi)/i;

/** How many things of each kind the export holds that have no place here. */
export function countLeftOut(channel: Node, raw: Node[], counts: Record<string, number>) {
  const add = (kind: string, number = 1) => {
    if (number) counts[kind] = (counts[kind] ?? 0) + number;
  };
  const content = raw.filter(isContent);
  for (const node of raw) {
    const kind = kindOf(node);
    const status = statusOf(node);
    if (status === 'trash' || status === 'auto-draft') add(status);
    else if (status === 'inherit' && (kind === 'post' || kind === 'page')) add('revision');
    else if (kind === 'wp_block') add('reusable-block', isTakenIn(idOf(node), content) ? 0 : 1);
    else if (kind === 'nav_menu_item') add('menu-item', status === 'publish' ? 0 : 1);
    else if (kind === 'wp_navigation') add('menu', status === 'publish' ? 0 : 1);
    else if (!READ.has(kind)) add(PARTS[kind] ?? `type:${kind.slice(0, 40) || '?'}`);
  }
  for (const node of content) {
    add('comment', listOf(node['wp:comment']).length);
    add('sticky', textOf(node['wp:is_sticky']).trim() === '1' ? 1 : 0);
    add('page-template', ['', 'default'].includes(metaOf(node, '_wp_page_template')) ? 0 : 1);
    const fields = (listOf(node['wp:postmeta']) as Node[]).filter((row) =>
      isOwnField(textOf(row['wp:meta_key'])),
    );
    add('custom-field', fields.length);
  }
  for (const [kind, number] of termsOf(content)) add(kind, number);
  add('author', listOf(channel['wp:author']).length);
  return counts;
}

const isTakenIn = (id: string, content: Node[]) =>
  content.some((node) =>
    new RegExp(`<!-- wp:block \\{"ref":"?${id}\\b`).test(textOf(node['content:encoded'])),
  );

/** Those that begin with `_` are WordPress' and its plugins' own. */
const isOwnField = (key: string) => key !== '' && !/^(_|wpml_)/.test(key);

/** Tags, categories and the rest, each name once. */
function termsOf(content: Node[]): Map<string, number> {
  const names = new Map<string, Set<string>>();
  for (const node of content) {
    for (const term of listOf(node.category)) {
      const [domain, name] = [attributeOf(term, 'domain'), attributeOf(term, 'nicename') || textOf(term)];
      if (!domain || TERMS.has(domain) || NO_CATEGORY.test(name)) continue;
      if (domain === 'category' && namedType([name, textOf(term)])) continue;
      const kind = KINDS[domain] ?? 'taxonomy';
      names.set(kind, (names.get(kind) ?? new Set()).add(`${domain} ${name}`));
    }
  }
  return new Map([...names].map(([kind, found]) => [kind, found.size]));
}

const KINDS: Record<string, string> = { category: 'category', post_tag: 'tag', post_format: 'post-format' };
