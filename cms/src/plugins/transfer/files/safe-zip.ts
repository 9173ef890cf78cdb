import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { TovutiError } from '@tovuti/core';
import { type Entry, openPromise, type ZipFile } from 'yauzl';

const MAX_ENTRIES = 100_000;
const MAX_TOTAL = 8 * 1024 ** 3;
/** Deflate reaches 1032; text of ours stays below 30, and nothing below a megabyte can hurt. */
const MAX_RATIO = 200;
const LINK = 0o120000;
export const MB = 1024 * 1024;
/**
 * What is read into memory, of all entries together: some 50,000 documents. A stranger's JSON can take ten times as much
 * once it is parsed, and the CMS must live on.
 */
export const MAX_READ = 128 * MB;

export type Zip = {
  names: string[];
  has(name: string): boolean;
  size(name: string): number;
  /** @throws TovutiError `import-zip-unsafe` when there is none, `import-archive-large` when too much was read with it */
  read(name: string): Promise<Buffer>;
  extract(name: string, path: string, max: number): Promise<void>;
  close(): void;
};

/**
 * Opens an archive of a stranger. Names that lead out of it, links, too many or too large entries and bombs are refused
 * before anything is unpacked (yauzl refuses `..`, drives and backslashes itself, and entries longer than they say).
 * @param mostRead bytes, of all that is read and not extracted
 * @throws TovutiError `import-not-zip` or `import-zip-unsafe`
 */
export async function openZip(path: string, mostRead = MAX_READ): Promise<Zip> {
  const file = await openPromise(path, { autoClose: false, strictFileNames: true }).catch((cause) => {
    throw new TovutiError('import-not-zip', {}, { cause });
  });
  try {
    const entries = await listEntries(file);
    return zipOf(file, entries, mostRead);
  } catch (cause) {
    file.close();
    if (cause instanceof TovutiError) throw cause;
    throw new TovutiError('import-zip-unsafe', { name: (cause as Error).message.slice(0, 200) }, { cause });
  }
}

async function listEntries(file: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let total = 0;
  for await (const entry of file.eachEntry()) {
    total += entry.uncompressedSize;
    const isBomb = entry.uncompressedSize > MB && entry.uncompressedSize > entry.compressedSize * MAX_RATIO;
    const isLink = ((entry.externalFileAttributes >>> 16) & 0o170000) === LINK;
    if (isBomb || isLink || total > MAX_TOTAL || entries.size >= MAX_ENTRIES || entries.has(entry.fileName)) {
      throw new TovutiError('import-zip-unsafe', { name: entry.fileName.slice(0, 200) });
    }
    if (!entry.fileName.endsWith('/')) entries.set(entry.fileName, entry);
  }
  return entries;
}

function zipOf(file: ZipFile, entries: Map<string, Entry>, mostRead: number): Zip {
  let read = 0;
  const entryOf = (name: string, max = Number.POSITIVE_INFINITY): Entry => {
    const entry = entries.get(name);
    if (!entry || entry.uncompressedSize > max) throw new TovutiError('import-zip-unsafe', { name });
    return entry;
  };
  const open = (entry: Entry): Promise<Readable> => file.openReadStreamPromise(entry);
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    size: (name) => entries.get(name)?.uncompressedSize ?? 0,
    async read(name) {
      const entry = entryOf(name);
      read += entry.uncompressedSize;
      if (read > mostRead) throw new TovutiError('import-archive-large', { max: Math.floor(mostRead / MB) });
      const parts: Buffer[] = [];
      for await (const part of await open(entry)) parts.push(part as Buffer);
      return Buffer.concat(parts);
    },
    async extract(name, path, max) {
      try {
        await pipeline(await open(entryOf(name, max)), createWriteStream(path, { mode: 0o600 }));
      } catch (error) {
        await rm(path, { force: true });
        throw error;
      }
    },
    close: () => file.close(),
  };
}
