import { z } from 'zod';
import { holdSchema } from '../release/rollback.ts';

const releaseName = z.string().regex(/^\d{6}$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** A release in the bucket: its number, and the hash of its manifest. */
export type Delivered = { name: string; manifest: string };

/** What says which release of a site is live, and which it can go back to (the live one among them). */
export const pointerSchema = z.object({
  release: releaseName,
  releases: z.array(z.object({ name: releaseName, manifest: hash })).min(1),
  hold: holdSchema.nullable(),
  movedAt: z.iso.datetime(),
});
export type Pointer = z.infer<typeof pointerSchema>;

/** A path inside a release; nothing that climbs out of it. */
const file = z.string().regex(/^(?!.*(^|\/)\.\.?(\/|$))[^/\\\0]+(\/[^/\\\0]+)*$/);

/** A release: what is known of it, what its files were made from, and each file with the hash of its content. */
export const manifestSchema = z.object({
  head: z.looseObject({ release: releaseName }),
  inputs: z.record(file, z.string()),
  files: z.record(file, hash),
});
