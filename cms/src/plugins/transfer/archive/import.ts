import { TovutiError } from '@tovuti/core';
import { tenantTypes } from '../../../platform/tenant-types';
import { openZip, type Zip } from '../files/safe-zip';
import { fileOf, has } from '../jobs/folder';
import type { Work } from '../jobs/work';
import { readDecisions } from './decisions';
import { importDocuments } from './import-documents';
import { importFiles } from './import-files';
import { type Manifest, readManifest } from './manifest';
import { readLines } from './read-lines';
import { type DocumentRecord, documentRecord } from './records';

export type Archived = { type: string; record: DocumentRecord };

/**
 * Brings an archive of ours in: files and folders first, then documents. Into the institution that it was made from it
 * restores; into another one a platform administrator may copy it.
 * @throws TovutiError `import-not-archive`, `import-archive-foreign` or `import-archive-large`
 */
export async function importArchive(work: Work) {
  if (!(await has(work.job, 'source'))) throw new TovutiError('import-file-missing');
  const zip = await openZip(fileOf(work.job, 'source'));
  try {
    const manifest = await readManifest(zip);
    if (manifest.tenant !== work.tenant && !work.job.options.mayCopy)
      throw new TovutiError('import-archive-foreign');
    const documents = await readDocuments(work, zip, manifest);
    const decisions = await readDecisions(zip, manifest);
    const files = await importFiles(work, zip, manifest);
    await importDocuments(work, { manifest, documents, decisions, files });
  } finally {
    zip.close();
  }
}

async function readDocuments(work: Work, zip: Zip, manifest: Manifest): Promise<Archived[]> {
  const documents: Archived[] = [];
  for (const uid of tenantTypes(work.strapi)) {
    const type = uid.split('.')[1] ?? uid;
    const name = `documents/${type}.jsonl`;
    if (!zip.has(name)) continue;
    const records = await readLines(zip, name, manifest, documentRecord);
    documents.push(...records.map((record) => ({ type, record })));
  }
  return documents;
}
