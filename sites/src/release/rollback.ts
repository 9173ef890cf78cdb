import { rmSync } from 'node:fs';
import { TovutiError } from '@tovuti/core';
import { readJson, writeAtomically } from './files.ts';
import type { SiteFolder } from './layout.ts';
import { listReleases, liveName, readRelease } from './release.ts';
import { switchTo } from './switch.ts';

/** A site that was taken back stays there until its content grows beyond this version. */
export type Hold = { release: string; contentVersion: number; isByInstitution: boolean; since: string };

/**
 * Takes a site back to a release that is still kept; without a name, to the one before the live one. It stays there
 * until something new is published or a build is forced.
 * @throws TovutiError `release-unknown`
 */
export function rollBack(site: SiteFolder, tenant: string, wanted?: string, isByInstitution = false): string {
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
  const hold: Hold = {
    release,
    contentVersion: newest?.contentVersion ?? 0,
    isByInstitution,
    since: new Date().toISOString(),
  };
  writeAtomically(site.hold, JSON.stringify(hold));
  switchTo(site, release);
  return release;
}

export function readHold(site: SiteFolder): Hold | null {
  return readJson<Hold>(site.hold);
}

export function endHold(site: SiteFolder) {
  rmSync(site.hold, { force: true });
}
