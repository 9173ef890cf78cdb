import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { TovutiError } from '@tovuti/core';
import { mediaType } from '../release/media-type.ts';
import { compressed, isText } from '../release/precompress.ts';
import type { Bucket, Form } from './client.ts';
import { hashOf } from './hash-files.ts';
import { objectKey } from './keys.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';
/** How manifests are kept: their names change with their content, too. */
export const MANIFEST: Form = { type: 'application/json', isGzipped: true, cacheControl: FOR_EVER };
/** How what changes under its name is kept. */
export const CHANGING: Form = { type: 'application/json', cacheControl: 'no-cache' };

/** Uploads one file of a release, texts compressed. */
export async function writeObject(
  bucket: Bucket,
  tenant: string,
  folder: string,
  file: string,
  hash: string,
) {
  const content = readFileSync(join(folder, file));
  const isGzipped = isText(file);
  const form = { type: mediaType(file), isGzipped, cacheControl: FOR_EVER };
  await bucket.write(objectKey(tenant, hash), isGzipped ? compressed(content) : content, form);
}

/** @throws TovutiError `bucket-damaged` when it is not there or not what it should be */
export const readObject = (bucket: Bucket, tenant: string, hash: string) =>
  readHashed(bucket, tenant, objectKey(tenant, hash), hash);

/**
 * Reads what has its hash in its name.
 * @throws TovutiError `bucket-damaged`
 */
export async function readHashed(bucket: Bucket, tenant: string, key: string, hash: string): Promise<Buffer> {
  const kept = await bucket.read(key);
  const content = kept && plain(kept.content, kept.isGzipped);
  if (!content || hashOf(content) !== hash) throw new TovutiError('bucket-damaged', { tenant, key });
  return content;
}

/** Null when it cannot be unpacked. */
function plain(content: Buffer, isGzipped: boolean): Buffer | null {
  try {
    return isGzipped ? gunzipSync(content) : content;
  } catch {
    return null;
  }
}
