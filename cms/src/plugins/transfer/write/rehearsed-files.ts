import { FILE, type Stored } from '../files/upload-file';
import type { Work } from '../jobs/work';

/** Numbers that no file of a library has. */
const FIRST = 2_000_000_000;

/** A file as the library would keep it, for a rehearsal. */
export function rehearsedFile(
  work: Work,
  facts: Omit<Stored, 'id' | 'documentId' | 'url' | 'hash'> & { ext: string },
): Stored {
  const id = FIRST + work.rehearsal.files.size;
  const hash = `rehearsed_${work.job.id}_${id}`;
  const stored = {
    ...facts,
    id,
    documentId: hash,
    hash,
    url: `/uploads/${hash}${facts.ext}`,
    size: 1,
    provider: 'local',
    folderPath: '/',
    tenant: work.tenant,
  } as unknown as Stored;
  work.rehearsal.files.set(id, stored);
  return stored;
}

/** Writes the rows of such files, inside the transaction that a rehearsal takes back: rules look for them. */
export async function putRehearsed({ strapi, rehearsal }: Work, files: Stored[]) {
  const table = strapi.db.query(FILE);
  for (const id of new Set(files.map((file) => file.id))) {
    const data = rehearsal.files.get(id);
    // Not through what listens to new files: there are no bytes in the library.
    if (data && !(await table.count({ where: { id } })))
      await strapi.db.queryBuilder(FILE).insert(data).execute();
  }
}
