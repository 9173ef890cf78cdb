import { TovutiError } from '@tovuti/core';
import { isUnchanging, releaseFolder } from '../release/layout.ts';
import { type Inputs, type Release, readInputs } from '../release/release.ts';
import type { Hold } from '../release/rollback.ts';
import { KEPT } from '../release/switch.ts';
import { hashFiles } from './hash-files.ts';
import { inParallel } from './in-parallel.ts';
import { pointerKey } from './keys.ts';
import { writeManifest } from './manifest.ts';
import { type Files, keepFiles, keptFiles, liveOf, type Mark, readMark, writeMark } from './mark.ts';
import { CHANGING, writeObject } from './objects.ts';
import type { Place } from './place.ts';
import type { Pointer } from './pointer.ts';
import { removeUnnamed } from './remove-unnamed.ts';

export type Delivery = {
  head: Release;
  inputs: Inputs;
  /** Upload every file, whatever the bucket is believed to have. */
  isForced: boolean;
  hold: Hold | null;
};

/**
 * Brings a finished folder into the bucket and makes it live there: what pages refer to, the pages, the manifest, and last
 * the pointer, which alone decides what is live. Whoever holds the site's lock may do this.
 * @returns how many files had to be uploaded
 * @throws TovutiError `bucket-unreachable`, `bucket-refused`, `bucket-moved-on`
 */
export async function deliver(place: Place, { head, inputs, isForced, hold }: Delivery): Promise<number> {
  const { site } = place;
  const mark = readMark(site);
  // Until all is done: what a crash leaves in the bucket is then looked for.
  if (mark) writeMark(site, { ...mark, sweptAt: null });
  const earlier = isForced || mark?.isDamaged ? null : earlierRelease(place, mark);
  const files = hashFiles(releaseFolder(site, head.release), inputs, earlier);
  const uploaded = await upload(place, head.release, files, earlier?.files ?? {});

  const delivered = await writeManifest(place, { head, inputs, files });
  keepFiles(site, delivered, files);
  const there = mark && !mark.isDamaged ? mark.pointer.releases : [];
  const others = there.filter(({ name }) => name !== head.release);
  const releases = [...others, delivered].sort((a, b) => (a.name < b.name ? -1 : 1)).slice(-KEPT);
  await movePointer(place, { release: head.release, releases, hold });
  await removeUnnamed(place, mark);
  return uploaded;
}

/**
 * Makes a release live that the bucket has.
 * @throws TovutiError `bucket-moved-on` when it is no longer as this machine knows it
 */
export async function movePointer({ bucket, site, tenant }: Place, to: Omit<Pointer, 'movedAt'>) {
  const mark = readMark(site);
  const pointer: Pointer = { ...to, movedAt: new Date().toISOString() };
  const key = pointerKey(tenant);
  const tag = await bucket.write(key, JSON.stringify(pointer), CHANGING, { ifTag: mark?.tag ?? null });
  if (tag === null) throw new TovutiError('bucket-moved-on', { tenant });
  writeMark(site, { tag, pointer, isDamaged: false, sweptAt: mark?.sweptAt ?? null });
}

function earlierRelease({ site }: Place, mark: Mark | null) {
  const live = mark && liveOf(mark.pointer);
  const files = live && keptFiles(site, live);
  return files ? { inputs: readInputs(site, live.name), files } : null;
}

/** Uploads what the release before has not: assets and media first, so that no page is there before what it shows. */
async function upload({ bucket, site, tenant }: Place, release: string, files: Files, earlier: Files) {
  const there = new Set(Object.values(earlier));
  const missing = new Map<string, string>();
  for (const [file, hash] of Object.entries(files)) if (!there.has(hash)) missing.set(hash, file);
  const { first = [], then = [] } = Object.groupBy(missing, ([, file]) =>
    isUnchanging(file) ? 'first' : 'then',
  );
  const folder = releaseFolder(site, release);
  for (const part of [first, then])
    await inParallel(part, ([hash, file]) => writeObject(bucket, tenant, folder, file, hash));
  return missing.size;
}
