import { type Settings, TovutiError } from '@tovuti/core';
import { siteFolder } from '../release/layout.ts';
import { withLock } from '../release/lock.ts';
import { readInputs, readRelease } from '../release/release.ts';
import type { Hold } from '../release/rollback.ts';
import { catchUp } from './catch-up.ts';
import { type Bucket, connectBucket } from './client.ts';
import { type Delivery, deliver, movePointer } from './deliver.ts';
import { POINTERS, PROBE, pointerKey } from './keys.ts';
import { readMark } from './mark.ts';
import { CHANGING } from './objects.ts';
import type { Place } from './place.ts';

/** What builders and mirrors do with the bucket. */
export type Depot = {
  /** Makes a site's folder the same as the bucket; takes the site's lock. */
  catchUp(code: string): Promise<void>;
  /** Which of these sites are not on this machine as they are in the bucket: one question for all of them. */
  stale(codes: string[]): Promise<string[]>;
  /** Makes a finished folder live in the bucket. Its caller holds the site's lock. */
  deliver(code: string, delivery: Delivery): Promise<number>;
  /** Makes an earlier release live in the bucket. Its caller holds the site's lock. */
  goTo(code: string, hold: Hold): Promise<void>;
  /** The highest number that a release in the bucket has. */
  newest(code: string): string | null;
  /** After a refusal: nothing is rendered for the bucket before it has taken something small again. */
  doubt(): void;
};

/** Null when no bucket is set. */
export function openDepot({ bucket: settings, dataDir }: Pick<Settings, 'bucket' | 'dataDir'>): Depot | null {
  if (!settings) return null;
  const bucket = connectBucket(settings);
  const placeOf = (code: string): Place => ({ bucket, site: siteFolder(dataDir, code), tenant: code });
  let isInDoubt = false;

  return {
    async catchUp(code) {
      const place = placeOf(code);
      if (isInDoubt) await bucket.write(PROBE, new Date().toISOString(), CHANGING);
      isInDoubt = false;
      await withLock(place.site, code, () => catchUp(place));
    },
    stale: (codes) => staleIn(bucket, codes, dataDir),
    deliver: (code, delivery) => deliver(placeOf(code), delivery),
    goTo: (code, hold) => goTo(placeOf(code), hold),
    newest: (code) => readMark(siteFolder(dataDir, code))?.pointer.releases.at(-1)?.name ?? null,
    doubt() {
      isInDoubt = true;
    },
  };
}

/** Whether it was the bucket that something failed at. */
export const isBucketError = (error: Pick<TovutiError, 'code'>) =>
  /^bucket-(unreachable|refused)$/.test(error.code);

/** As `catchUp`, for whoever builds the site next: what is missing in the bucket is then delivered anew. */
export async function catchUpToBuild(depot: Depot, code: string): Promise<void> {
  await depot.catchUp(code).catch((error) => {
    if (!(error instanceof TovutiError) || error.code !== 'bucket-damaged') throw error;
  });
}

async function staleIn(bucket: Bucket, codes: string[], dataDir: string): Promise<string[]> {
  const tags = new Map((await bucket.list(POINTERS)).map(({ key, tag }) => [key, tag]));
  return codes.filter((code) => tags.get(pointerKey(code)) !== readMark(siteFolder(dataDir, code))?.tag);
}

/** One that the bucket has not (it was set later) is delivered. */
async function goTo(place: Place, hold: Hold) {
  const { site } = place;
  const releases = readMark(site)?.pointer.releases ?? [];
  if (releases.some(({ name }) => name === hold.release))
    return movePointer(place, { release: hold.release, releases, hold });
  const head = readRelease(site, hold.release);
  const inputs = readInputs(site, hold.release);
  if (head) await deliver(place, { head, inputs, isForced: false, hold });
}
