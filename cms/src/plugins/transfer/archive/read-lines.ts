import { createHash } from 'node:crypto';
import { setImmediate as others } from 'node:timers/promises';
import { TovutiError } from '@tovuti/core';
import type { z } from 'zod';
import type { Zip } from '../files/safe-zip';
import type { Manifest } from './manifest';

/** So many lines at a time: meanwhile the CMS answers nobody. */
const AT_ONCE = 100;

/** An entry of lines of JSON, each checked. @throws TovutiError `import-not-archive` */
export async function readLines<T>(
  zip: Zip,
  name: string,
  manifest: Manifest,
  schema: z.ZodType<T>,
): Promise<T[]> {
  const text = await readChecked(zip, name, manifest);
  const records: T[] = [];
  for (const line of text.split('\n').filter(Boolean)) {
    if (records.length % AT_ONCE === 0) await others();
    records.push(parseAs(schema, line));
  }
  return records;
}

export async function readJson<T>(
  zip: Zip,
  name: string,
  manifest: Manifest,
  schema: z.ZodType<T>,
): Promise<T> {
  return parseAs(schema, await readChecked(zip, name, manifest));
}

async function readChecked(zip: Zip, name: string, { checksums }: Manifest): Promise<string> {
  const bytes = zip.has(name) ? await zip.read(name) : Buffer.alloc(0);
  if (createHash('sha256').update(bytes).digest('hex') !== checksums[name])
    throw new TovutiError('import-not-archive');
  return bytes.toString('utf8');
}

function parseAs<T>(schema: z.ZodType<T>, text: string): T {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new TovutiError('import-not-archive', {}, { cause });
  }
}
