import { rmSync } from 'node:fs';
import { TovutiError } from '@tovuti/core';
import { z } from 'zod';
import { readJson, writeAtomically } from './files.ts';
import type { SiteFolder } from './layout.ts';
import { listReleases, liveName, readRelease } from './release.ts';
import { switchTo } from './switch.ts';

/** A site that was taken back stays there until its content grows beyond this version. */
export const holdSchema = z.object({
  release: z.string(),
  contentVersion: z.number(),
  isByInstitution: z.boolean(),
  since: z.string(),
});
export type Hold = z.infer<typeof holdSchema>;

export type Return = {
  /** The one before the live one by default. */
  wanted?: string | undefined;
  isByInstitution?: boolean;
  /** Told of what will hold before it does, to make it so elsewhere. */
  deliver?: ((hold: Hold) => Promise<void>) | undefined;
};

/**
 * Takes a site back to a release that is still kept. It stays there until something new is published or a build is forced.
 * @throws TovutiError `release-unknown`
 */
export async function rollBack(site: SiteFolder, tenant: string, order: Return = {}): Promise<string> {
  const hold = findReturn(site, tenant, order);
  await order.deliver?.(hold);
  writeHold(site, hold);
  switchTo(site, hold.release);
  return hold.release;
}

function findReturn(site: SiteFolder, tenant: string, { wanted, isByInstitution = false }: Return): Hold {
  const releases = listReleases(site);
  const live = liveName(site);
  const before = live === null ? undefined : releases[releases.indexOf(live) - 1];
  const release = wanted === undefined ? before : wanted.padStart(6, '0');
  if (release === undefined || !releases.includes(release))
    throw new TovutiError('release-unknown', {
      tenant,
      release: wanted ?? '',
      releases: releases.join(', ') || '–',
    });
  const newest = readRelease(site, releases.at(-1) ?? release);
  const contentVersion = newest?.contentVersion ?? 0;
  return { release, contentVersion, isByInstitution, since: new Date().toISOString() };
}

export function readHold(site: SiteFolder): Hold | null {
  return readJson<Hold>(site.hold);
}

export function writeHold(site: SiteFolder, hold: Hold) {
  writeAtomically(site.hold, JSON.stringify(hold));
}

export function endHold(site: SiteFolder) {
  rmSync(site.hold, { force: true });
}
