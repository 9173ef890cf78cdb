import { TovutiError } from '@tovuti/core';
import { compressed } from '../release/precompress.ts';
import type { Inputs, Release } from '../release/release.ts';
import { hashOf } from './hash-files.ts';
import { manifestKey } from './keys.ts';
import { type Files, keptFiles } from './mark.ts';
import { MANIFEST, readHashed } from './objects.ts';
import type { Place } from './place.ts';
import { type Delivered, manifestSchema } from './pointer.ts';

export type Manifest = { head: Release; inputs: Inputs; files: Files };

export async function writeManifest({ bucket, tenant }: Place, manifest: Manifest): Promise<Delivered> {
  const text = JSON.stringify(manifest);
  const delivered = { name: manifest.head.release, manifest: hashOf(text) };
  await bucket.write(manifestKey(tenant, delivered), compressed(text), MANIFEST);
  return delivered;
}

/** @throws TovutiError `bucket-damaged` */
export async function readManifest({ bucket, tenant }: Place, delivered: Delivered): Promise<Manifest> {
  const key = manifestKey(tenant, delivered);
  const text = await readHashed(bucket, tenant, key, delivered.manifest);
  const { success, data } = manifestSchema.safeParse(JSON.parse(text.toString('utf8')));
  if (!success) throw new TovutiError('bucket-damaged', { tenant, key });
  return data as Manifest;
}

/** The files of a release that is in the bucket. */
export async function filesOf(place: Place, delivered: Delivered): Promise<Files> {
  return keptFiles(place.site, delivered) ?? (await readManifest(place, delivered)).files;
}
