import { TovutiError } from '@tovuti/core';
import { plainText } from '../../../platform/rich-text/plain-text';
import { typeOfCategories } from './category';
import { fingerprint, type Said, withFingerprints } from './fingerprint';
import { type Names, pathOf, plainAddress, tellApart } from './identity';
import type { Item, Note, Reading, SourceFile } from './item';
import { unwrapShortcodes } from './shortcodes';
import { readBlocks } from './wordpress-blocks';
import { countLeftOut } from './wordpress-left-out';
import { readMenus } from './wordpress-menus';
import {
  categoriesOf,
  hiddenOf,
  idOf,
  isContent,
  kindOf,
  metaOf,
  type Site,
  statusOf,
} from './wordpress-node';
import { attributeOf, listOf, type Node, parseXml, textOf } from './xml';

export const MAX_ITEMS = 50_000;
type Locale = Item['locale'];
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
  const files = raw.filter((node) => kindOf(node) === 'attachment' && statusOf(node) !== 'trash');
  const content = raw.filter(isContent);
  const keys = tellApart(content.map(namesOf));
  const site: Site = {
    base: textOf(channel['wp:base_blog_url']) || textOf(channel.link),
    locale,
    pictures: new Map(files.map((node) => [idOf(node), attachmentUrl(node)])),
    blocks: new Map(
      raw.filter((node) => kindOf(node) === 'wp_block').map((node) => [idOf(node), contentOf(node)]),
    ),
    sources: new Map(content.map((node, index) => [idOf(node), keys[index]?.[0] ?? ''])),
    links: translationLinks(content),
    notes: [],
  };
  const all = content.map((node, index) => itemOf(node, keys[index] as string[], site));
  const items = oneOfALanguage(dropTwins(all, site.notes));
  const menus = readMenus(channel, raw, items, site);
  const bases = [site.base, textOf(channel['wp:base_site_url']), textOf(channel.link), ...hostsOf(content)];
  return {
    items: withFingerprints([...items, ...menus.items], bases),
    files: files.map(fileOf),
    notes: site.notes,
    base: site.base,
    leftOut: countLeftOut(channel, raw, menus.leftOut),
  };
}

const contentOf = (node: Node) => textOf(node['content:encoded']);
const attachmentUrl = (node: Node) => textOf(node['wp:attachment_url']) || textOf(node.guid);

/**
 * Posts keep their number and the second in which they were made, even when a site moves to another domain and its guids
 * are written anew; their guids, even when a site is set up anew and its numbers change.
 */
function namesOf(node: Node): Names {
  const [id, guid, link] = [idOf(node), plainAddress(textOf(node.guid)), plainAddress(textOf(node.link))];
  const made = textOf(node['wp:post_date']) || textOf(node['wp:post_date_gmt']);
  const path = pathOf(textOf(node.link));
  const former = textOf(node.guid) || textOf(node.link);
  const keys = [
    guid && id && `${guid}#${id}`,
    guid,
    id && isMoment(made) && `#${id}@${made}`,
    link.includes('/') && link,
    path && isMoment(made) && `${path}@${made}`,
  ];
  const named = (list: (string | false | undefined)[]) => list.map((key) => key && `wordpress:${key}`);
  return {
    keys: named(keys),
    otherwise: named([`${textOf(node.title)}@${made}#${id}`]),
    former: former ? `wordpress:${former}` : undefined,
  };
}

/** Guids keep the domains that a site had before. */
function hostsOf(content: Node[]): string[] {
  const guids = content.map((node) => textOf(node.guid).trim());
  return [
    ...new Set(
      guids
        .filter((guid) => /^https?:/i.test(guid) && URL.canParse(guid))
        .map((guid) => new URL(guid).origin),
    ),
  ];
}

/** A merged export may hold a post twice. */
function dropTwins(items: Said[], notes: Note[]): Said[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const print = fingerprint(item, []);
    const isTwin = seen.has(print) && Boolean(item.html || item.title);
    if (isTwin) notes.push({ code: 'item-twice', title: item.title });
    else seen.add(print);
    return !isTwin;
  });
}

/**
 * A document is of one type and has each language once: of a group of translations that says otherwise, those that fit stay
 * together and the rest stand by themselves.
 */
function oneOfALanguage(items: Said[]): Said[] {
  const bySource = new Map(items.map((item) => [item.source, item]));
  const taken = new Set<string>();
  return items.map(({ translationOf, ...item }) => {
    const original = bySource.get(translationOf ?? '');
    const place = `${translationOf} ${item.locale}`;
    const isOther = original && original.locale !== item.locale && !taken.has(place);
    const isAlike = original && (original.type === 'page') === (item.type === 'page');
    if (!translationOf || !isOther || !isAlike) return item;
    taken.add(place);
    return { ...item, type: original.type, translationOf };
  });
}

function fileOf(node: Node): SourceFile {
  return {
    url: attachmentUrl(node),
    alternativeText: metaOf(node, '_wp_attachment_image_alt'),
    caption: plainText(textOf(node['excerpt:encoded'])),
  };
}

function itemOf(node: Node, keys: string[], site: Site): Said {
  const title = plainText(textOf(node.title));
  const blocks = readBlocks(contentOf(node), site.blocks);
  const unwrapped = unwrapShortcodes(blocks.html, site.pictures);
  site.notes.push(...[...blocks.notes, ...unwrapped.notes].map((note) => ({ ...note, title })));
  const isPage = kindOf(node) === 'page';
  const parent = isPage ? site.sources.get(textOf(node['wp:post_parent']).trim()) : undefined;
  const moment = momentOf(node);
  const path = pathOf(textOf(node.link), site.base);
  const image = site.pictures.get(metaOf(node, '_thumbnail_id'));
  const translationOf = site.sources.get(site.links.get(idOf(node)) ?? '');
  const hidden = hiddenOf(node);
  const [source = ''] = keys;
  return {
    source,
    keys,
    type: isPage ? 'page' : typeOfCategories(categoriesOf(node)),
    locale: localeOf(node, site),
    title,
    ...(hidden ? { hidden } : {}),
    slug: decode(textOf(node['wp:post_name'])),
    summary: plainText(textOf(node['excerpt:encoded'])),
    html: unwrapped.html,
    keepsBreaks: !blocks.hasBlocks,
    ...(moment ? { moment } : {}),
    ...(image ? { image } : {}),
    ...(path ? { path } : {}),
    ...(parent && parent !== source ? { parent } : {}),
    ...(translationOf && translationOf !== source ? { translationOf } : {}),
  };
}

const isMoment = (value: string) =>
  /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(value) &&
  !value.startsWith('0000') &&
  !Number.isNaN(Date.parse(`${value.replace(' ', 'T')}Z`));

function momentOf(node: Node): string | undefined {
  const gmt = textOf(node['wp:post_date_gmt']);
  const local = textOf(node['wp:post_date']);
  if (isMoment(gmt)) return `${gmt.replace(' ', 'T')}Z`;
  return isMoment(local) ? new Date(`${local.replace(' ', 'T')}+03:00`).toISOString() : undefined;
}

/** Polylang writes the language as a term; WPML's exporter as a field. */
function localeOf(node: Node, { locale, notes }: Site): Locale {
  const term = listOf(node.category).find((category) => attributeOf(category, 'domain') === 'language');
  const language = attributeOf(term, 'nicename') || metaOf(node, 'wpml_language');
  if (!language) return locale;
  const code = language.slice(0, 2).toLowerCase();
  if (code === 'sw' || code === 'en') return code;
  notes.push({ code: 'language-unknown', title: plainText(textOf(node.title)), language });
  return locale;
}

/** Polylang's translations of each other share a term; the first of them is the document, the rest its languages. */
function translationLinks(content: Node[]): Map<string, string> {
  const firsts = new Map<string, string>();
  const links = new Map<string, string>();
  for (const node of content) {
    const terms = listOf(node.category).filter(
      (category) => attributeOf(category, 'domain') === 'post_translations',
    );
    const group = attributeOf(terms[0], 'nicename') || metaOf(node, 'wpml_translation_group');
    if (!group) continue;
    const first = firsts.get(group);
    if (first) links.set(idOf(node), first);
    else firsts.set(group, idOf(node));
  }
  return links;
}

function decode(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
