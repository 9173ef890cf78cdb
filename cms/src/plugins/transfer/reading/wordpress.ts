import { TovutiError } from '@tovuti/core';
import { plainText } from '../../../platform/rich-text/plain-text';
import { typeOfCategories } from './category';
import type { Item, Note, Reading, SourceFile } from './item';
import { unwrapShortcodes } from './shortcodes';
import { attributeOf, listOf, type Node, parseXml, textOf } from './xml';

export const MAX_ITEMS = 50_000;
/** Parts of WordPress that are no content of an institution. */
const SILENT = new Set(
  'nav_menu_item revision custom_css customize_changeset oembed_cache user_request wp_block wp_template wp_template_part wp_global_styles wp_navigation wp_font_family wp_font_face acf-field acf-field-group'.split(
    ' ',
  ),
);
const LEFT_OUT = new Set(['trash', 'auto-draft', 'inherit']);

type Locale = Item['locale'];
type Site = {
  base: string;
  /** Addresses of attachments by their numbers. */
  pictures: Map<string, string>;
  /** Keys of all content by its number. */
  keys: Map<string, string>;
  /** Translations to what they translate, by key. */
  links: Map<string, string>;
  locale: Locale;
};

/**
 * Reads a WordPress export (WXR 1.x: https://wordpress.org/documentation/article/tools-export-screen/).
 * @param locale of what does not say its language
 * @throws TovutiError `import-not-xml`, `import-xml-unsafe`, `import-not-wordpress` or `import-too-many`
 */
export function readWordpress(text: string, locale: Locale): Reading {
  const channel = ((parseXml(text).rss as Node | undefined)?.channel ?? {}) as Node;
  const raw = listOf(channel.item) as Node[];
  if (!('wp:wxr_version' in channel)) throw new TovutiError('import-not-wordpress');
  if (raw.length > MAX_ITEMS) throw new TovutiError('import-too-many', { max: MAX_ITEMS });
  const attachments = raw.filter((node) => kindOf(node) === 'attachment');
  const site: Site = {
    base: textOf(channel['wp:base_blog_url']) || textOf(channel.link),
    pictures: new Map(attachments.map((node) => [textOf(node['wp:post_id']), attachmentUrl(node)])),
    keys: new Map(raw.map((node) => [textOf(node['wp:post_id']), keyOf(node)])),
    links: translationLinks(raw),
    locale,
  };
  const notes: Note[] = unknownKinds(raw);
  const items = raw.filter(isContent).map((node) => itemOf(node, site, notes));
  return { items, files: attachments.map(fileOf), notes, base: site.base };
}

const kindOf = (node: Node) => textOf(node['wp:post_type']);
const keyOf = (node: Node) => `wordpress:${textOf(node.guid) || textOf(node.link)}`;
const attachmentUrl = (node: Node) => textOf(node['wp:attachment_url']) || textOf(node.guid);

function isContent(node: Node): boolean {
  const isKnown = kindOf(node) === 'post' || kindOf(node) === 'page';
  return isKnown && !LEFT_OUT.has(textOf(node['wp:status']));
}

function unknownKinds(raw: Node[]): Note[] {
  const strange = raw.filter(
    (node) => !['post', 'page', 'attachment'].includes(kindOf(node)) && !SILENT.has(kindOf(node)),
  );
  return strange.map((node) => ({
    code: 'unknown-kind',
    title: plainText(textOf(node.title)),
    kind: kindOf(node),
  }));
}

function fileOf(node: Node): SourceFile {
  return {
    url: attachmentUrl(node),
    alternativeText: metaOf(node, '_wp_attachment_image_alt'),
    caption: plainText(textOf(node['excerpt:encoded'])),
  };
}

function itemOf(node: Node, site: Site, notes: Note[]): Item {
  const title = plainText(textOf(node.title));
  const unwrapped = unwrapShortcodes(textOf(node['content:encoded']), site.pictures);
  notes.push(...unwrapped.notes.map((note) => ({ ...note, title })));
  const categories = listOf(node.category).filter(
    (category) => attributeOf(category, 'domain') === 'category',
  );
  const isPage = kindOf(node) === 'page';
  const parent = isPage ? site.keys.get(textOf(node['wp:post_parent'])) : undefined;
  const moment = momentOf(node);
  const path = pathOf(node, site.base);
  const image = site.pictures.get(metaOf(node, '_thumbnail_id'));
  const translationOf = site.links.get(keyOf(node));
  return {
    source: keyOf(node),
    type: isPage
      ? 'page'
      : typeOfCategories(categories.flatMap((c) => [textOf(c), attributeOf(c, 'nicename')])),
    locale: localeOf(node, site.locale, notes),
    title,
    isDraft: textOf(node['wp:status']) !== 'publish',
    slug: decode(textOf(node['wp:post_name'])),
    summary: plainText(textOf(node['excerpt:encoded'])),
    html: unwrapped.html,
    ...(moment ? { moment } : {}),
    ...(image ? { image } : {}),
    ...(path ? { path } : {}),
    ...(parent ? { parent } : {}),
    ...(translationOf ? { translationOf } : {}),
  };
}

function metaOf(node: Node, key: string): string {
  const rows = listOf(node['wp:postmeta']) as Node[];
  return textOf(rows.find((row) => textOf(row['wp:meta_key']) === key)?.['wp:meta_value']);
}

function momentOf(node: Node): string | undefined {
  const gmt = textOf(node['wp:post_date_gmt']);
  const local = textOf(node['wp:post_date']);
  const isSet = (value: string) =>
    /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(value) && !value.startsWith('0000');
  if (isSet(gmt)) return `${gmt.replace(' ', 'T')}Z`;
  return isSet(local) ? new Date(`${local.replace(' ', 'T')}+03:00`).toISOString() : undefined;
}

/** Polylang writes the language as a term; WPML's exporter as a field. */
function localeOf(node: Node, fallback: Locale, notes: Note[]): Locale {
  const term = listOf(node.category).find((category) => attributeOf(category, 'domain') === 'language');
  const language = attributeOf(term, 'nicename') || metaOf(node, 'wpml_language');
  if (!language) return fallback;
  const code = language.slice(0, 2).toLowerCase();
  if (code === 'sw' || code === 'en') return code;
  notes.push({ code: 'language-unknown', title: plainText(textOf(node.title)), language });
  return fallback;
}

/** Polylang's translations of each other share a term; the first of them is the document, the rest its languages. */
function translationLinks(raw: Node[]): Map<string, string> {
  const firsts = new Map<string, string>();
  const links = new Map<string, string>();
  for (const node of raw) {
    const terms = listOf(node.category).filter(
      (category) => attributeOf(category, 'domain') === 'post_translations',
    );
    const group = attributeOf(terms[0], 'nicename') || metaOf(node, 'wpml_translation_group');
    if (!group) continue;
    const first = firsts.get(group);
    if (first) links.set(keyOf(node), first);
    else firsts.set(group, keyOf(node));
  }
  return links;
}

function pathOf(node: Node, base: string): string | undefined {
  const link = textOf(node.link);
  if (!URL.canParse(link, base || 'http://x')) return undefined;
  const { pathname, search } = new URL(link, base || 'http://x');
  return pathname === '/' && !search ? undefined : pathname + search;
}

function decode(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
