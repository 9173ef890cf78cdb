import { readHtml } from '../../../platform/rich-text/html';
import { storeFile } from '../files/store-file';
import type { Stored } from '../files/upload-file';
import type { Work } from '../jobs/work';
import type { Item, Note } from '../reading/item';
import { compose } from './compose';
import { placeFiles } from './place-files';

/** `stored` are the files that it names. */
export type Composed = { data: Record<string, unknown>; notes: Note[]; stored: Stored[] };

/** A document's fields, with its pictures and files brought here. */
export async function composeItem(work: Work, item: Item): Promise<Composed> {
  if (item.fields) return { data: item.fields, notes: [], stored: [] };
  const { pieces, notes } = readHtml(item.html ?? '', item.keepsBreaks);
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
    stored: [...placed.stored, ...enclosed, ...(image ? [image] : [])],
  };
}
