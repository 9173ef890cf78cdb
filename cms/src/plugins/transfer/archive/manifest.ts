import { TovutiError } from '@tovuti/core';
import { z } from 'zod';
import type { Zip } from '../files/safe-zip';

export const FORMAT = 'tovuti-archive';
export const VERSION = 1;
export const MANIFEST = 'manifest.json';

const schema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  tenant: z.string().max(40),
  made: z.string(),
  /** Documents by type, and files. */
  counts: z.record(z.string(), z.number()),
  /** SHA-256 of every other entry. */
  checksums: z.record(z.string(), z.string()),
});
/** What an archive says of itself. */
export type Manifest = z.infer<typeof schema>;

/** @throws TovutiError `import-not-archive` */
export async function readManifest(zip: Zip): Promise<Manifest> {
  try {
    return schema.parse(JSON.parse((await zip.read(MANIFEST)).toString('utf8')));
  } catch (cause) {
    throw new TovutiError('import-not-archive', {}, { cause });
  }
}
