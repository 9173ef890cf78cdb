import { addNotes, count, newReport } from '../jobs/report';
import type { Work } from '../jobs/work';
import type { Item } from '../reading/item';
import { type Composed, composeItem } from './compose-item';
import { composeMenu } from './compose-menu';
import { keepOldAddress } from './old-address';
import { claimOrigin, keepContentHash, keepOrigin, type Origin, siblingsOf } from './origins';
import { publish, schedule } from './publish';
import { putRehearsed } from './rehearsed-files';
import { draftHash, saveDraft, slugOf, uidOf } from './save-document';
import { takenBack } from './taken-back';

/** What an item meets here: nothing, itself as it is, itself as it was, or what somebody here made of it. */
type Meeting = { state: 'made' | 'same' | 'changed' | 'left'; origin: Origin | null };

/**
 * Brings one thing of the source in, or, in a rehearsal, does just the same in a transaction that is taken back: what the
 * rehearsal tells is what the rules of the document service said.
 */
export async function writeItem(work: Work, item: Item) {
  const { report } = work;
  const { state, origin } = await meet(work, item);
  if (origin) keepDocument(work, item, origin.document);
  if (state === 'same') return count(report, 'same', item.type);
  if (state === 'left') {
    addNotes(report, [{ code: 'edited-here', title: item.title }]);
    return count(report, 'left', item.type);
  }
  const composed = await composeItem(work, item);
  addNotes(report, composed.notes);
  const change = { item, composed, origin };
  const documentId = work.isRehearsal ? await rehearse(work, change) : await write(work, change);
  if (!documentId) return count(report, 'left', item.type);
  count(report, state, item.type, item.title);
  if (!origin) keepDocument(work, item, work.isRehearsal ? null : documentId);
}

function keepDocument({ documents, rehearsal: { languages } }: Work, item: Item, documentId: string | null) {
  const { source, translationOf, locale } = item;
  documents.set(source, documentId);
  const shared = languages.get(translationOf ?? '') ?? languages.get(source) ?? new Set();
  languages.set(source, shared.add(locale));
}

async function meet(work: Work, item: Item): Promise<Meeting> {
  const origin = await claimOrigin(work, item);
  const now = origin && (await draftHash(work.strapi, item.type, origin.document, item.locale));
  if (!origin || !now) return { state: 'made', origin: null };
  if (origin.sourceHash === item.fingerprint) {
    if (!work.isRehearsal) await keepOrigin(work.strapi, placeOf(work, item), origin);
    return { state: 'same', origin };
  }
  return { state: origin.contentHash === now ? 'changed' : 'left', origin };
}

export type Change = { item: Item; composed: Composed; origin: Origin | null };

const placeOf = ({ tenant }: Work, { keys, locale }: Item) => ({ tenant, keys, locale });

/** The draft, its old address and where it came from are there together or not at all. */
async function write(work: Work, change: Change): Promise<string | null> {
  const documentId = await work.strapi.db.transaction(() => save(work, change));
  if (documentId) await bringOut(work, change, documentId);
  return documentId;
}

/** As `write`, after all that the item needs and that is not here yet; then everything is as it was. */
async function rehearse(work: Work, change: Change): Promise<string | null> {
  const { item } = change;
  if (work.rehearsal.needed.has(item.source)) work.rehearsal.changes.set(item.source, change);
  return takenBack(work.strapi, async () => {
    const inside = { ...work, documents: new Map(work.documents) };
    for (const need of work.needs(item)) {
      const earlier = work.rehearsal.changes.get(need.source);
      if (!earlier) continue;
      const documentId = await rehearseOne({ ...inside, report: newReport(true) }, earlier);
      if (documentId) inside.documents.set(need.source, documentId);
    }
    return rehearseOne(inside, change);
  });
}

async function rehearseOne(work: Work, { item, composed, origin }: Change): Promise<string | null> {
  await putRehearsed(work, composed.stored);
  const slugKey = (slug: unknown) => `${item.type} ${item.locale} ${slug}`;
  const { slug } = composed.data;
  // What took an address earlier in the same source is not there any more.
  const isTaken = slug && (work.rehearsal.slugs.get(slugKey(slug)) ?? item.source) !== item.source;
  if (isTaken) addNotes(work.report, [{ code: 'slug-changed', title: item.title, slug: String(slug) }]);
  const change = {
    item,
    origin,
    composed: isTaken ? { ...composed, data: { ...composed.data, slug: null } } : composed,
  };
  const documentId = await save(work, change);
  if (!documentId) return null;
  await bringOut(work, change, documentId);
  work.rehearsal.slugs.set(slugKey(await slugOf(work, item.type, documentId, item.locale)), item.source);
  return documentId;
}

async function save(work: Work, { item, composed, origin }: Change): Promise<string | null> {
  const { strapi } = work;
  const siblings = origin || item.translationOf ? await untouchedSiblings(work, { item, origin }) : [];
  const parent = item.parent ? work.documents.get(item.parent) : null;
  const menu = item.menu ? await composeMenu(work, item.menu, item) : {};
  if (!menu) return null;
  const documentId = await saveDraft(work, {
    type: item.type,
    documentId: origin?.document ?? documentOfOriginal(work, item),
    locale: item.locale,
    data: { ...composed.data, ...menu, ...(parent ? { parent } : {}) },
    title: item.title,
  });
  if (!documentId) return null;
  // Before it is live: what is published is looked up by all its addresses at once.
  if (work.job.options.redirects) await keepOldAddress(work, item, documentId);
  await keepHash(work, item, documentId, null);
  for (const sibling of siblings) {
    const hash = await draftHash(strapi, item.type, documentId, sibling.locale);
    await keepContentHash(work, sibling, hash);
  }
  return documentId;
}

const documentOfOriginal = ({ documents }: Work, { translationOf }: Item) =>
  translationOf ? documents.get(translationOf) : null;

/** Its other languages that nobody edited here: a saving may change what all languages share, and that is no editing. */
async function untouchedSiblings(work: Work, { item, origin }: Pick<Change, 'item' | 'origin'>) {
  const document = origin?.document ?? documentOfOriginal(work, item);
  const rows = document ? await siblingsOf(work, document, item.locale) : [];
  const hashes = await Promise.all(
    rows.map(({ locale }) => draftHash(work.strapi, item.type, document as string, locale)),
  );
  return rows.filter(({ contentHash }, index) => contentHash === hashes[index]);
}

/** What was public there becomes public here, where that was asked for; only then is the import of it done. */
async function bringOut(work: Work, change: Change, documentId: string) {
  const { item } = change;
  if (work.job.options.publish && !item.hidden) await publish(work, item, documentId);
  if (item.hidden) await keepHidden(work, change, documentId);
  await keepHash(work, item, documentId, item.fingerprint);
}

async function keepHidden(work: Work, { item, composed }: Change, documentId: string) {
  const { type, locale, title, hidden, moment } = item;
  if (hidden === 'future' && moment) {
    // Under the title that it has here: the source's may be longer.
    return schedule(work, { type, locale, title: String(composed.data.title) }, documentId, moment);
  }
  if (hidden !== 'draft') addNotes(work.report, [{ code: 'hidden', title, why: hidden }]);
}

async function keepHash(work: Work, item: Item, document: string, sourceHash: string | null) {
  const contentHash = await draftHash(work.strapi, item.type, document, item.locale);
  await keepOrigin(work.strapi, placeOf(work, item), {
    type: uidOf(item.type),
    document,
    sourceHash,
    contentHash,
  });
}
