import { createHash } from 'node:crypto';
import { TovutiError } from '@tovuti/core';
import type { z } from 'zod';
import type { Zip } from '../files/safe-zip';
import type { Manifest } from './manifest';

/** An entry of lines of JSON, each checked. @throws TovutiError `import-not-archive` */
export async function readLines<T>(
  zip: Zip,
  name: string,
  manifest: Manifest,
  schema: z.ZodType<T>,
  max: number,
): Promise<T[]> {
  const text = await readChecked(zip, name, manifest, max);
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => parseAs(schema, line));
}

export async function readJson<T>(
  zip: Zip,
  name: string,
  manifest: Manifest,
  schema: z.ZodType<T>,
  max: number,
): Promise<T> {
  return parseAs(schema, await readChecked(zip, name, manifest, max));
}

async function readChecked(zip: Zip, name: string, { checksums }: Manifest, max: number): Promise<string> {
  const bytes = zip.has(name) ? await zip.read(name, max) : Buffer.alloc(0);
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
