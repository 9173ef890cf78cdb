import { placeUrl, safeLink } from '@tovuti/core';
import { plainText } from '../../../platform/rich-text/plain-text';
import { namedType } from './category';
import type { Said } from './fingerprint';
import { pathOf, plainAddress } from './identity';
import type { Menu } from './item';
import { readNavigation, type SaidLink, type Saying } from './wordpress-navigation';
import { idOf, kindOf, metaOf, type Site, statusOf } from './wordpress-node';
import { attributeOf, listOf, type Node, textOf } from './xml';

/** What the type `menu` holds (its schema). */
const MOST_LINKS = 14;
const LONGEST_LABEL = 120;
const LONGEST_URL = 255;
const FOOTER = /foot|chini|bottom|quick|viungo|haraka|links/i;
const MAIN = /main|primary|kuu|top|header|juu/i;
const ENGLISH = /(^|[^a-z])(en|eng|english)($|[^a-z])/i;

type Entry = { label: string; url: string; of?: string; inside: Entry[] };
type Found = { slug: string; name: string; entries: Entry[]; size: number };
type Link = Menu['links'][number];

/**
 * WordPress' menus as the two that a site has here, above and below; each a list without levels. Menus do not say where
 * they stood, so their names tell, and else their size.
 * @param items what comes in, so that links lead to it wherever it will be
 */
export function readMenus(channel: Node, raw: Node[], items: Said[], site: Site) {
  const leftOut: Record<string, number> = {};
  const menus = menusOf(channel, raw, items, site);
  const made: Said[] = [];
  const taken = new Set<string>();
  for (const menu of inOrderOfWorth(menus)) {
    const place = FOOTER.test(`${menu.slug} ${menu.name}`) ? 'footer' : 'main';
    const locale = ENGLISH.test(menu.slug.replaceAll('-', ' ')) ? 'en' : site.locale;
    const links = linksOf(menu);
    if (taken.has(`${place} ${locale}`) || links.length === 0) {
      leftOut.menu = (leftOut.menu ?? 0) + 1;
      continue;
    }
    taken.add(`${place} ${locale}`);
    const short = links.slice(0, MOST_LINKS);
    const missing = menu.size - short.length;
    if (missing) site.notes.push({ code: 'menu-short', title: menu.name, count: missing });
    const source = `wordpress:menu:${place}:${menu.slug}`;
    const original = made.find((other) => other.menu?.place === place);
    made.push({
      source,
      keys: [source],
      type: 'menu',
      locale,
      title: menu.name,
      menu: { place, links: short },
      ...(original ? { translationOf: original.source } : {}),
    });
  }
  return { items: made, leftOut };
}

/** Swahili before English, named ones before others, large ones before small ones. */
function inOrderOfWorth(menus: Found[]): Found[] {
  const worth = ({ slug, name, size }: Found) =>
    (ENGLISH.test(slug.replaceAll('-', ' ')) ? 0 : 100_000) +
    (MAIN.test(`${slug} ${name}`) ? 10_000 : 0) +
    size;
  return [...menus].sort((a, b) => worth(b) - worth(a));
}

/** The first level. What leads nowhere itself (`#`) only opens what is below it, so that stands in its place. */
function linksOf({ entries }: Found): Link[] {
  const usable = ({ label, url, of, inside }: Entry): Link[] => {
    if (!label || (!of && !isAddress(url))) return inside.flatMap(usable);
    return [{ label: label.slice(0, LONGEST_LABEL), url: isAddress(url) ? url : '', ...(of ? { of } : {}) }];
  };
  return entries.flatMap(usable);
}

const isAddress = (url: string) => /^(https?:\/\/|\/)\S*$/.test(url) && url.length <= LONGEST_URL;

function menusOf(channel: Node, raw: Node[], items: Said[], site: Site): Found[] {
  const byPath = new Map(
    items.flatMap(({ path, source }) => (path ? [[plainAddress(path), source] as const] : [])),
  );
  const titles = new Map(items.map(({ source, title }) => [source, title]));
  const terms = termNames(channel);
  const published = raw.filter((node) => statusOf(node) === 'publish');
  return [...classicMenus(), ...navigations()];

  function classicMenus(): Found[] {
    const nodes = published.filter((node) => kindOf(node) === 'nav_menu_item');
    const groups = Map.groupBy(nodes, (node) => menuOf(node)?.slug ?? '');
    return [...groups].flatMap(([slug, members]) => {
      const name = menuOf(members[0] as Node)?.name ?? '';
      const sorted = [...members].sort((a, b) => order(a) - order(b));
      const entries = new Map(sorted.map((node) => [idOf(node), entryOf(sayingOf(node))]));
      const top: Entry[] = [];
      for (const node of sorted) {
        const entry = entries.get(idOf(node)) as Entry;
        const above = entries.get(metaOf(node, '_menu_item_menu_item_parent'));
        (above && above !== entry ? above.inside : top).push(entry);
      }
      return top.length ? [{ slug, name, entries: top, size: members.length }] : [];
    });
  }

  /** Those of block themes. */
  function navigations(): Found[] {
    const nodes = published.filter((node) => kindOf(node) === 'wp_navigation');
    return nodes.map((node) => {
      const name = plainText(textOf(node.title));
      const { links, notes } = readNavigation(textOf(node['content:encoded']), name);
      site.notes.push(...notes);
      const entries = links.map(withInside);
      return { slug: textOf(node['wp:post_name']) || idOf(node), name, entries, size: sizeOf(entries) };
    });
  }

  function withInside({ inside, ...saying }: SaidLink): Entry {
    return { ...entryOf(saying), inside: inside.map(withInside) };
  }

  function entryOf({ kind, object, label, address }: Saying): Entry {
    if (kind === 'taxonomy') {
      const term = terms.get(object);
      return { label: label || (term?.name ?? ''), url: listOfType(term, site.locale), inside: [] };
    }
    const named = kind === 'post_type' ? site.sources.get(object) : undefined;
    if (named) return { label: label || (titles.get(named) ?? ''), url: '', of: named, inside: [] };
    const isOwn = URL.canParse(address, site.base || undefined) && isSameHost(address, site.base);
    const path = isOwn ? pathOf(address, site.base) || '/' : '';
    const of = path ? byPath.get(plainAddress(path)) : undefined;
    return { label, url: path || (safeLink(address) ?? ''), ...(of ? { of } : {}), inside: [] };
  }
}

const sizeOf = (entries: Entry[]): number => entries.reduce((sum, { inside }) => sum + 1 + sizeOf(inside), 0);

function sayingOf(node: Node): Saying {
  const kind = metaOf(node, '_menu_item_type');
  return {
    kind: kind === 'post_type' || kind === 'taxonomy' ? kind : 'custom',
    object: metaOf(node, '_menu_item_object_id'),
    label: plainText(textOf(node.title)),
    address: metaOf(node, '_menu_item_url').trim(),
  };
}

const order = (node: Node) => Number(textOf(node['wp:menu_order'])) || 0;

function menuOf(node: Node): { slug: string; name: string } | undefined {
  const term = listOf(node.category).find((category) => attributeOf(category, 'domain') === 'nav_menu');
  return term ? { slug: attributeOf(term, 'nicename'), name: plainText(textOf(term)) } : undefined;
}

type Term = { name: string; slug: string };

function termNames(channel: Node): Map<string, Term> {
  const categories = (listOf(channel['wp:category']) as Node[]).map(
    (node) =>
      [
        textOf(node['wp:term_id']),
        { name: textOf(node['wp:cat_name']), slug: textOf(node['wp:category_nicename']) },
      ] as const,
  );
  const terms = (listOf(channel['wp:term']) as Node[]).map(
    (node) =>
      [
        textOf(node['wp:term_id']),
        { name: textOf(node['wp:term_name']), slug: textOf(node['wp:term_slug']) },
      ] as const,
  );
  return new Map([...categories, ...terms]);
}

/** A category that names a type is that type's list here. */
function listOfType(term: Term | undefined, locale: Said['locale']): string {
  if (!term) return '';
  const place = LISTS[namedType([term.name, term.slug]) ?? ''];
  return place ? placeUrl(locale, place) : '';
}

const LISTS: Record<string, Parameters<typeof placeUrl>[1]> = {
  'news-article': 'news',
  announcement: 'announcements',
  tender: 'tenders',
  publication: 'publications',
  event: 'events',
  statement: 'pressReleases',
};

function isSameHost(address: string, base: string): boolean {
  if (!/^https?:/i.test(address)) return address.startsWith('/') && !address.startsWith('//');
  const host = (url: string) => new URL(url).host.replace(/^www\./, '');
  return URL.canParse(base) && host(address) === host(base);
}
