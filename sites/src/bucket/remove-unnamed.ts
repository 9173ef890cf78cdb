import { STALE_AFTER } from '../release/lock.ts';
import { manifestKey, objectKey, siteKeys } from './keys.ts';
import { filesOf } from './manifest.ts';
import { type Mark, readMark, writeMark } from './mark.ts';
import type { Place } from './place.ts';
import type { Delivered } from './pointer.ts';

/** How often the bucket is searched, even when nothing has gone wrong here: other machines may have crashed. */
const SWEEP_EVERY = 24 * 3_600_000;

/**
 * Removes what no release names any more, after a delivery. What fails here fails nobody: it is looked for again.
 * @param before what the bucket held before the delivery
 */
export async function removeUnnamed(place: Place, before: Mark | null) {
  const mark = readMark(place.site);
  if (!mark) return;
  const dropped =
    before && !before.isDamaged ? missingIn(mark.pointer.releases, before.pointer.releases) : [];
  const swept = before?.sweptAt ?? null;
  const isDue = swept === null || Date.now() - Date.parse(swept) > SWEEP_EVERY;
  try {
    const named = dropped.length || isDue ? await keysOf(place, mark.pointer.releases) : new Set<string>();
    const unnamed = [...(await keysOf(place, dropped))].filter((key) => !named.has(key));
    await place.bucket.remove(unnamed);
    writeMark(place.site, { ...mark, sweptAt: isDue ? await sweep(place, named) : swept });
  } catch {
    // The mark says that the bucket must be searched.
  }
}

const missingIn = (releases: Delivered[], earlier: Delivered[]) =>
  earlier.filter(
    (one) => !releases.some(({ name, manifest }) => name === one.name && manifest === one.manifest),
  );

async function keysOf(place: Place, releases: Delivered[]): Promise<Set<string>> {
  const keys = new Set<string>();
  for (const release of releases) {
    keys.add(manifestKey(place.tenant, release));
    for (const hash of Object.values(await filesOf(place, release))) keys.add(objectKey(place.tenant, hash));
  }
  return keys;
}

/**
 * Removes what crashed uploads left. What is young may belong to a builder that does not share this one's queue and is not
 * done yet; it is left for the next search.
 * @returns when all was searched; null when something young was left
 */
async function sweep(place: Place, named: Set<string>): Promise<string | null> {
  const started = Date.now();
  const unnamed = (await place.bucket.list(siteKeys(place.tenant))).filter(({ key }) => !named.has(key));
  const old = unnamed.filter(({ changedAt }) => started - changedAt.getTime() > STALE_AFTER);
  await place.bucket.remove(old.map(({ key }) => key));
  return old.length === unnamed.length ? new Date(started).toISOString() : null;
}
