import { readHtml } from '../../../platform/rich-text/html';
import { storeFile } from '../files/store-file';
import type { Stored } from '../files/upload-file';
import { addNotes, count } from '../jobs/report';
import type { Work } from '../jobs/work';
import type { Item } from '../reading/item';
import { compose } from './compose';
import { keepOldAddress } from './old-address';
import { documentOf, findOrigin, hashOf, keepOrigin, type Origin } from './origins';
import { placeFiles } from './place-files';
import { draftHash, publish, saveDraft, uidOf } from './save-document';

/** Brings one thing of the source in, or, in a rehearsal, tells what would happen to it. */
export async function writeItem(work: Work, item: Item) {
  const { strapi, tenant, report } = work;
  const place = { tenant, source: item.source, locale: item.locale };
  const origin = await findOrigin(strapi, place);
  const sourceHash = hashOf(item);
  const now = origin ? await draftHash(strapi, item.type, origin.document, item.locale) : null;
  if (now && origin?.sourceHash === sourceHash) return count(report, 'same', item.type);
  if (now && origin?.contentHash !== now) {
    addNotes(report, [{ code: 'edited-here', title: item.title }]);
    return count(report, 'left', item.type);
  }
  const composed = await composeItem(work, item);
  addNotes(report, composed.notes);
  if (work.isRehearsal) return count(report, now ? 'changed' : 'made', item.type, item.title);
  const documentId = await save(work, item, now ? origin : null, composed.data);
  if (!documentId) return count(report, 'left', item.type);
  count(report, now ? 'changed' : 'made', item.type, item.title);
  const contentHash = await draftHash(strapi, item.type, documentId, item.locale);
  await keepOrigin(strapi, place, { type: uidOf(item.type), document: documentId, sourceHash, contentHash });
}

async function composeItem(work: Work, item: Item) {
  const { pieces, notes } = readHtml(item.html ?? '');
  const placed = await placeFiles(work, pieces, item.title);
  const image = item.image ? await storeFile(work, { url: item.image }, item.title) : null;
  const enclosed: Stored[] = [];
  for (const url of item.files ?? []) {
    const stored = await storeFile(work, { url }, item.title);
    if (stored) enclosed.push(stored);
  }
  const composed = compose(item, placed, image, enclosed);
  return {
    data: composed.data,
    notes: [...notes.map((note) => ({ ...note, title: item.title })), ...composed.notes],
  };
}

async function save(work: Work, item: Item, origin: Origin | null, data: Record<string, unknown>) {
  const { strapi, tenant, job } = work;
  const parent = item.parent ? await documentOf(strapi, tenant, item.parent) : null;
  const other = item.translationOf ? await documentOf(strapi, tenant, item.translationOf) : null;
  const documentId = await saveDraft(work, {
    type: item.type,
    documentId: origin?.document ?? other,
    locale: item.locale,
    data: { ...data, ...(parent ? { parent } : {}) },
    title: item.title,
  });
  if (!documentId) return null;
  // Before it is live: what is published is looked up by all its addresses at once.
  if (job.options.redirects) await keepOldAddress(work, item, documentId);
  if (job.options.publish && !item.isDraft)
    await publish(work, item.type, documentId, item.locale, item.title);
  return documentId;
}
