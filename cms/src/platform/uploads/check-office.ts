import { readFile } from 'node:fs/promises';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { refusal } from '../refusal';

const MOST_ENTRIES = 5_000;
const MOST_BYTES = 300 * 1024 * 1024;
/** Where Microsoft's and LibreOffice's documents keep programs. */
const PROGRAM = /(^|\/)(vbaProject\.bin|vbaData\.xml|activeX\/.*)$|^(Basic|Scripts)\//i;

/** Refuses a document with macros, and one that would unfold to more than any reader's memory. */
export async function checkOffice(path: string, name: string) {
  const entries = await entriesOf(await readFile(path)).catch(() => {
    throw refusal('upload-broken', { name });
  });
  const bytes = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (entries.length > MOST_ENTRIES || bytes > MOST_BYTES) throw refusal('upload-broken', { name });
  if (entries.some(({ fileName }) => PROGRAM.test(fileName))) throw refusal('upload-macros', { name });
}

function entriesOf(bytes: Buffer): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error: Error | null, zip: ZipFile) => {
      if (error) return reject(error);
      const entries: Entry[] = [];
      zip.on('entry', (entry: Entry) => {
        entries.push(entry);
        if (entries.length > MOST_ENTRIES) return resolve(entries);
        zip.readEntry();
      });
      zip.on('end', () => resolve(entries));
      zip.on('error', reject);
      zip.readEntry();
    });
  });
}
