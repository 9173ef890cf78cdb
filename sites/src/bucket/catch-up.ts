import { rmSync } from 'node:fs';
import { TovutiError } from '@tovuti/core';
import { listReleases, liveName } from '../release/release.ts';
import { endHold, writeHold } from '../release/rollback.ts';
import { cleanLeftovers, removeRelease, switchTo } from '../release/switch.ts';
import { bringRelease } from './bring-release.ts';
import { pointerKey } from './keys.ts';
import { keptFiles, liveOf, readMark, writeMark } from './mark.ts';
import type { Place } from './place.ts';
import { type Pointer, pointerSchema } from './pointer.ts';

/**
 * Makes a site's folder on this machine the same as the bucket: the same live release, the same ones to go back to. Readers
 * see one release or the other. Without a pointer in the bucket the folder stays as it is. Whoever holds the site's lock
 * may do this.
 * @throws TovutiError `bucket-unreachable`, `bucket-refused`, `bucket-damaged`
 */
export async function catchUp(place: Place): Promise<void> {
  const { bucket, site, tenant } = place;
  const mark = readMark(site);
  const kept = await bucket.read(pointerKey(tenant));
  if (kept === null) return rmSync(site.mark, { force: true });
  if (mark?.tag === kept.tag && (mark.isDamaged || liveName(site) === mark.pointer.release)) return;
  const pointer = parse(tenant, kept.content);
  try {
    await follow(place, pointer);
  } catch (error) {
    // For whoever builds: the whole site must be delivered anew, under a number that is not taken.
    if (error instanceof TovutiError && error.code === 'bucket-damaged')
      writeMark(site, { tag: kept.tag, pointer, isDamaged: true, sweptAt: null });
    throw error;
  }
  writeMark(site, { tag: kept.tag, pointer, isDamaged: false, sweptAt: mark?.sweptAt ?? null });
}

/** The live release comes first and is shown at once. */
async function follow(place: Place, pointer: Pointer) {
  const { site } = place;
  cleanLeftovers(site);
  const live = liveOf(pointer);
  const bring = async (one: Pointer['releases'][number]) => {
    if (keptFiles(site, one) === null) await bringRelease(place, one);
  };
  if (live) await bring(live);
  if (pointer.hold) writeHold(site, pointer.hold);
  else endHold(site);
  switchTo(site, pointer.release);
  for (const one of pointer.releases) await bring(one);
  for (const name of listReleases(site))
    if (!pointer.releases.some((one) => one.name === name)) removeRelease(site, name);
}

function parse(tenant: string, content: Buffer): Pointer {
  try {
    return pointerSchema
      .refine((pointer) => liveOf(pointer) !== null)
      .parse(JSON.parse(content.toString('utf8')));
  } catch (cause) {
    throw new TovutiError('bucket-damaged', { tenant, key: pointerKey(tenant) }, { cause });
  }
}
