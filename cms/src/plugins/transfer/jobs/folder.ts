import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { settings, TovutiError } from '@tovuti/core';

const MB = 1024 * 1024;
const KEPT_DAYS = 7;
/** What a job may hold, and how large: the source itself, and a ZIP of the old site's files. */
export const LIMITS = { source: 100 * MB, archive: 4096 * MB, uploads: 4096 * MB };
export type Role = keyof typeof LIMITS;
type Place = { tenant: string; id: number };

const root = () => join(settings.dataDir, 'transfer');
export const folderOf = ({ tenant, id }: Place) => join(root(), tenant, String(id));
export const fileOf = (place: Place, role: Role) => join(folderOf(place), role);

export async function has(place: Place, role: Role): Promise<boolean> {
  return stat(fileOf(place, role)).then(
    () => true,
    () => false,
  );
}

/**
 * Keeps what a person sends, whole or not at all.
 * @throws TovutiError `import-file-large`
 */
export async function receive(place: Place, role: Role, body: Readable, max: number) {
  const path = fileOf(place, role);
  await mkdir(folderOf(place), { recursive: true, mode: 0o700 });
  try {
    await pipeline(body, limit(max), createWriteStream(`${path}.new`, { mode: 0o600 }));
    await rename(`${path}.new`, path);
  } catch (error) {
    await rm(`${path}.new`, { force: true });
    throw error;
  }
}

function limit(max: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > max) done(new TovutiError('import-file-large', { max: max / MB }));
      else done(null, chunk);
    },
  });
}

export async function removeFolder(place: Place) {
  await rm(folderOf(place), { recursive: true, force: true });
}

/** Files of jobs that nobody finished, and archives that were made a week ago. */
export async function removeOld(now = Date.now()) {
  for (const tenant of await readdir(root()).catch(() => [])) {
    for (const id of await readdir(join(root(), tenant))) {
      const path = join(root(), tenant, id);
      const { mtimeMs } = await stat(path);
      if (now - mtimeMs > KEPT_DAYS * 86_400_000) await rm(path, { recursive: true, force: true });
    }
  }
}
