import { TovutiError } from '@tovuti/core';
import { parseFeed } from 'feedsmith';
import { plainText } from '../../../platform/rich-text/plain-text';
import { namedType, typeOfCategories } from './category';
import { readFeedMoment } from './dates';
import { type Said, withFingerprints } from './fingerprint';
import { type Names, pathOf, plainAddress, tellApart } from './identity';
import type { Item, Note, Reading } from './item';
import { MAX_ITEMS } from './wordpress';
import { refuseDoctype } from './xml';

type Named = { name?: string; term?: string; label?: string };
type LinkLike = { href?: string; rel?: string; type?: string };
type Enclosure = { url?: string; type?: string };
type Words = string | { value?: string };
/** What RSS 0.9-2.0, RDF and Atom entries have in common, after feedsmith, which knows namespaces by their URI. */
type Entry = {
  title?: Words;
  link?: string;
  links?: LinkLike[];
  id?: string;
  guid?: { value?: string };
  rdf?: { about?: string };
  pubDate?: string;
  published?: string;
  updated?: string;
  dc?: { dates?: string[]; titles?: string[]; descriptions?: string[]; subjects?: string[] };
  dcterms?: { dates?: string[]; created?: string[]; issued?: string[]; modified?: string[] };
  categories?: (Named | string)[];
  comments?: string;
  authors?: unknown[];
  description?: Words;
  summary?: Words;
  content?: { value?: string; encoded?: string; src?: string; type?: string };
  enclosures?: Enclosure[];
  itunes?: { summary?: string; image?: string };
  media?: Media & { groups?: Media[]; group?: Media };
  app?: { control?: { draft?: boolean } };
};
/** What a feed says of itself. */
type Feed = { title?: Words; link?: string; links?: LinkLike[] };
type Media = {
  title?: Words;
  description?: Words;
  contents?: (Enclosure & { medium?: string } & Media)[];
  thumbnails?: Enclosure[];
};

/**
 * Reads RSS (https://www.rssboard.org/rss-specification) and Atom (RFC 4287).
 * @throws TovutiError `import-xml-unsafe`, `import-not-feed` or `import-too-many`
 */
export function readFeed(text: string, locale: Item['locale']): Reading {
  refuseDoctype(text);
  const { entries, feed } = read(text);
  if (entries.length > MAX_ITEMS) throw new TovutiError('import-too-many', { max: MAX_ITEMS });
  const notes: Note[] = [];
  const base = baseOf(entries);
  const keys = tellApart(entries.map((entry) => namesOf(entry, feed)));
  const items = entries.map((entry, index) => itemOf(entry, keys[index] as string[], locale));
  const isEmpty = ({ title, html, summary, files }: Said) => !title && !html && !summary && !files?.length;
  return {
    items: withFingerprints(
      items.filter((item) => !isEmpty(item)),
      [base],
    ),
    files: [],
    notes,
    base,
    leftOut: leftOutOf(entries, items.filter(isEmpty).length),
  };
}

function leftOutOf(entries: Entry[], empty: number): Record<string, number> {
  const tags = new Set(
    entries
      .flatMap(({ categories = [] }) => categories.map((category) => categoryNames(category)[0] ?? ''))
      .filter((name) => name && !namedType([name])),
  );
  const counts = { 'empty-entry': empty, tag: tags.size };
  return Object.fromEntries(Object.entries(counts).filter(([, number]) => number > 0));
}

/**
 * An entry's own name, its page, or, where it has neither, when it was published under which title. Old systems name
 * entries by their numbers in a table, so another feed has the same: such a name counts on its page, or in its feed, only.
 */
function namesOf(entry: Entry, feed: Feed): Names {
  const own = entry.guid?.value || entry.id || '';
  const guid = plainAddress(own);
  const isWorldwide = /[:/]/.test(own);
  const link = linkOf(entry);
  const [page, path] = [pathOf(link) && plainAddress(link), pathOf(link)];
  const former = isWorldwide || !own ? own || link : '';
  const moment = momentOf(entry);
  const title = plainText(titleOf(entry));
  const keys = [
    isWorldwide && guid,
    guid && page && `${guid} ${page}`,
    guid && !page && `${guid} ${nameOf(feed)}`,
    page,
    guid && path && `${guid} ${path}`,
    path && moment && `${path}@${moment}`,
    title && moment && `${title}@${moment}`,
  ];
  const otherwise = [title, plainText(htmlOf(entry)).slice(0, 300)];
  const named = (list: (string | false | undefined)[]) => list.map((key) => key && `feed:${key}`);
  return { keys: named(keys), otherwise: named(otherwise), former: former ? `feed:${former}` : undefined };
}

const nameOf = ({ title, link, links }: Feed) =>
  `${plainText(wordsOf(title) ?? '')} ${pathOf(link ?? links?.find(({ rel }) => !rel || rel === 'alternate')?.href ?? '')}`;

function read(text: string): { entries: Entry[]; feed: Feed } {
  try {
    const { feed } = parseFeed(text) as { feed: Feed & { items?: Entry[]; entries?: Entry[] } };
    return { entries: feed.items ?? feed.entries ?? [], feed };
  } catch (cause) {
    throw new TovutiError('import-not-feed', {}, { cause });
  }
}

const linkOf = (entry: Entry) =>
  entry.link ?? entry.links?.find(({ rel }) => !rel || rel === 'alternate')?.href ?? entry.rdf?.about ?? '';
const mediasOf = ({ media }: Entry): Media[] =>
  media ? [media, ...[media.group ?? []].flat(), ...(media.groups ?? [])] : [];
const titleOf = (entry: Entry) =>
  first([entry.title, ...(entry.dc?.titles ?? []), ...mediasOf(entry).map(({ title }) => title)]);
const summaryOf = (entry: Entry) =>
  first([entry.summary, entry.description, ...(entry.dc?.descriptions ?? []), entry.itunes?.summary]);
/** The fullest that there is; what stands at another address is linked to. */
const htmlOf = (entry: Entry) =>
  first([
    entry.content?.encoded,
    entry.content?.value,
    entry.description,
    entry.summary,
    ...(entry.dc?.descriptions ?? []),
    ...mediasOf(entry).map(({ description }) => description),
    entry.itunes?.summary,
    linkTo(entry.content?.src),
  ]);

const first = (values: (Words | undefined)[]) => values.map(wordsOf).find((words) => words?.trim()) ?? '';
const linkTo = (src = '') =>
  src ? `<p><a href="${src.replace(/"/g, '%22')}">${src.replace(/[<&]/g, '')}</a></p>` : '';

/** Files of the site that the entries stand on are brought along. */
function baseOf(entries: Entry[]): string {
  const link = entries.map(linkOf).find((url) => URL.canParse(url));
  return link ? new URL(link).origin : '';
}

function itemOf(entry: Entry, keys: string[], locale: Item['locale']): Said {
  const html = htmlOf(entry);
  const summary = plainText(summaryOf(entry));
  const moment = momentOf(entry);
  const files = filesOf(entry);
  const image = files.find(({ type }) => type?.startsWith('image/'))?.url;
  const path = pathOf(linkOf(entry));
  const names = [...(entry.categories ?? []).flatMap(categoryNames), ...(entry.dc?.subjects ?? [])];
  return {
    source: keys[0] ?? '',
    keys,
    type: typeOfCategories(names),
    locale,
    title: plainText(titleOf(entry)),
    // The Atom Publishing Protocol (RFC 5023) marks drafts so, and exports of Blogger do.
    ...(entry.app?.control?.draft ? { hidden: 'draft' as const } : {}),
    summary: html && plainText(html) === summary && summary.length > 300 ? '' : summary,
    html,
    ...(moment ? { moment } : {}),
    ...(image ? { image } : {}),
    files: files.flatMap(({ url }) => (url && url !== image ? [url] : [])),
    ...(path ? { path } : {}),
  };
}

function wordsOf(value: Words | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.value;
}

const categoryNames = (category: Named | string) =>
  typeof category === 'string'
    ? [category]
    : [category.name, category.term, category.label].filter((name) => name !== undefined);

function momentOf({ pubDate, published, updated, dc, dcterms }: Entry): string | undefined {
  const terms = [...(dcterms?.issued ?? []), ...(dcterms?.created ?? []), ...(dcterms?.dates ?? [])];
  const texts = [pubDate, published, ...(dc?.dates ?? []), ...terms, updated, ...(dcterms?.modified ?? [])];
  return texts.map((text) => readFeedMoment(text ?? '')).find((moment) => moment !== null) ?? undefined;
}

/** Enclosures, and pictures of Media RSS (https://www.rssboard.org/media-rss); the largest of one picture comes first. */
function filesOf(entry: Entry): Enclosure[] {
  const { enclosures = [], links = [] } = entry;
  const linked = links
    .filter(({ rel }) => rel === 'enclosure')
    .map(({ href, type }) => ({ url: href, type }) as Enclosure);
  const media = mediasOf(entry).flatMap(({ contents = [], thumbnails = [] }) => [
    ...contents
      .filter(isMediaFile)
      .map(({ url, type, medium }) => ({ url, type: type ?? (medium === 'image' ? 'image/*' : undefined) })),
    ...(contents.some(isMediaFile) ? [] : thumbnails.map(({ url }) => ({ url, type: 'image/*' }))),
  ]);
  return [...enclosures, ...linked, ...(media as Enclosure[])].filter(({ url }) => url);
}

/** Films and sound are far too large for a site; they stay where they are. */
const isMediaFile = ({ type = '', medium = '' }: Enclosure & { medium?: string }) =>
  medium === 'image' || medium === 'document' || /^(image|application|text)\//.test(type);
