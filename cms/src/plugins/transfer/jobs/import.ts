import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TovutiError } from '@tovuti/core';
import { importArchive } from '../archive/import';
import { csvColumns } from '../csv-columns';
import { FileBroken, fetchText } from '../files/fetch-file';
import { openZip } from '../files/safe-zip';
import { storeFile } from '../files/store-file';
import { refuseOtherKind } from '../reading/file-kind';
import type { Reading } from '../reading/item';
import { inOrder, needsOf } from '../reading/order';
import type { Order } from '../reading/read';
import { writeItem } from '../write/write-item';
import { fileOf, folderOf, has, LIMITS } from './folder';
import { readSource } from './read-source';
import { addNotes } from './report';
import type { Work } from './work';

/** One import from beginning to end, or its rehearsal. It may be run again: what is here already stays as it is. */
export async function runImport(work: Work) {
  if (work.job.kind === 'archive') {
    await refuseOtherKind(fileOf(work.job, 'source'), 'archive');
    return importArchive(work);
  }
  work.uploads = (await has(work.job, 'uploads')) ? await openZip(fileOf(work.job, 'uploads')) : null;
  try {
    const reading = await readSource(await orderOf(work));
    await importReading(work, reading);
  } finally {
    work.uploads?.close();
  }
}

async function importReading(work: Work, { items, files, notes, base, leftOut }: Reading) {
  work.base = base;
  work.report.leftOut = leftOut;
  work.types = new Map(items.map(({ source, type }) => [source, type]));
  work.needs = needsOf(items);
  for (const { parent, translationOf, type, source } of items) {
    for (const needed of [parent, translationOf, type === 'redirect' && source])
      if (needed) work.rehearsal.needed.add(needed);
  }
  addNotes(work.report, notes);
  const total = items.length + files.length;
  let done = 0;
  // Files first: they have their own descriptions, which a text's picture may lack.
  for (const file of files) {
    await storeFile(work, file, '');
    await work.advance(++done, total);
  }
  for (const item of inOrder(items)) {
    await writeItem(work, item);
    await work.advance(++done, total);
  }
}

async function orderOf({ strapi, job }: Work): Promise<Order> {
  const kind = job.kind as Order['kind'];
  const { locale, type = '', url } = job.options;
  if (kind === 'feed' && url && !(await has(job, 'source'))) await fetchFeed(job, url);
  if (!(await has(job, 'source'))) throw new TovutiError('import-file-missing');
  await refuseOtherKind(fileOf(job, 'source'), kind);
  const order = { kind, path: fileOf(job, 'source'), locale };
  return kind === 'csv' ? { ...order, type, columns: csvColumns(strapi, type) } : order;
}

/** What was rehearsed is what is imported: the feed is fetched once. */
async function fetchFeed(job: Work['job'], url: string) {
  try {
    const text = await fetchText(url, LIMITS.source);
    await mkdir(folderOf(job), { recursive: true, mode: 0o700 });
    await writeFile(join(folderOf(job), 'source'), text, { mode: 0o600 });
  } catch (cause) {
    if (cause instanceof FileBroken) throw new TovutiError('import-feed-unreachable', {}, { cause });
    throw cause;
  }
}
