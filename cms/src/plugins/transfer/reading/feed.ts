import { TovutiError } from '@tovuti/core';
import { parseFeed } from 'feedsmith';
import { plainText } from '../../../platform/rich-text/plain-text';
import { typeOfCategories } from './category';
import type { Item, Reading } from './item';
import { MAX_ITEMS } from './wordpress';
import { refuseDoctype } from './xml';

type Named = { name?: string; term?: string; label?: string };
type LinkLike = { href?: string; rel?: string; type?: string };
type Enclosure = { url?: string; type?: string };
/** What RSS 0.9-2.0, RDF and Atom entries have in common, after feedsmith; its own types are one a format. */
type Entry = {
  title?: string | { value?: string };
  link?: string;
  links?: LinkLike[];
  id?: string;
  guid?: { value?: string };
  pubDate?: string;
  published?: string;
  updated?: string;
  dc?: { date?: string; dates?: string[] };
  categories?: (Named | string)[];
  description?: string | { value?: string };
  summary?: string | { value?: string };
  content?: { value?: string; encoded?: string };
  enclosures?: Enclosure[];
};

/**
 * Reads RSS (https://www.rssboard.org/rss-specification) and Atom (RFC 4287).
 * @throws TovutiError `import-xml-unsafe`, `import-not-feed` or `import-too-many`
 */
export function readFeed(text: string, locale: Item['locale']): Reading {
  refuseDoctype(text);
  const entries = entriesOf(text);
  if (entries.length > MAX_ITEMS) throw new TovutiError('import-too-many', { max: MAX_ITEMS });
  const items = entries.map((entry) => itemOf(entry, locale));
  return {
    items: items.filter(({ source }) => source !== 'feed:'),
    files: [],
    notes: [],
    base: baseOf(entries),
  };
}

function entriesOf(text: string): Entry[] {
  try {
    const { feed } = parseFeed(text) as { feed: { items?: Entry[]; entries?: Entry[] } };
    return feed.items ?? feed.entries ?? [];
  } catch (cause) {
    throw new TovutiError('import-not-feed', {}, { cause });
  }
}

const linkOf = (entry: Entry) =>
  entry.link ?? entry.links?.find(({ rel }) => !rel || rel === 'alternate')?.href ?? '';

/** Files of the site that the entries stand on are brought along. */
function baseOf(entries: Entry[]): string {
  const link = entries.map(linkOf).find((url) => URL.canParse(url));
  return link ? new URL(link).origin : '';
}

function itemOf(entry: Entry, locale: Item['locale']): Item {
  const link = linkOf(entry);
  const html =
    entry.content?.encoded ??
    entry.content?.value ??
    wordsOf(entry.description) ??
    wordsOf(entry.summary) ??
    '';
  const summary = plainText(wordsOf(entry.description) ?? wordsOf(entry.summary) ?? '');
  const moment = momentOf(entry);
  const files = filesOf(entry);
  const image = files.find(({ type }) => type?.startsWith('image/'))?.url;
  return {
    source: `feed:${entry.guid?.value || entry.id || link}`,
    type: typeOfCategories((entry.categories ?? []).flatMap(categoryNames)),
    locale,
    title: plainText(wordsOf(entry.title) ?? ''),
    isDraft: false,
    summary: html && plainText(html) === summary && summary.length > 300 ? '' : summary,
    html,
    ...(moment ? { moment } : {}),
    ...(image ? { image } : {}),
    files: files.flatMap(({ url }) => (url && url !== image ? [url] : [])),
    ...pathOf(link),
  };
}

function wordsOf(value: string | { value?: string } | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.value;
}

const categoryNames = (category: Named | string) =>
  typeof category === 'string'
    ? [category]
    : [category.name, category.term, category.label].filter((name) => name !== undefined);

function momentOf({ pubDate, published, updated, dc }: Entry): string | undefined {
  const date = new Date(pubDate ?? published ?? updated ?? dc?.date ?? dc?.dates?.[0] ?? '');
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

function filesOf({ enclosures = [], links = [] }: Entry): Enclosure[] {
  const linked = links.filter(({ rel }) => rel === 'enclosure');
  return [...enclosures, ...linked.map(({ href, type }) => ({ url: href, type }) as Enclosure)];
}

function pathOf(link: string): { path?: string } {
  if (!URL.canParse(link)) return {};
  const { pathname, search } = new URL(link);
  return pathname === '/' && !search ? {} : { path: pathname + search };
}
