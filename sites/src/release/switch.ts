import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { filesFile, headFile, inputsFile, releaseFolder, type SiteFolder } from './layout.ts';
import { folderNames, listReleases, liveName } from './release.ts';

/** Releases that a site can go back to, the live one among them. */
export const KEPT = 5;

/** Makes a release the live one in a single step: whoever reads sees the old or the new, never neither. */
export function switchTo(site: SiteFolder, release: string) {
  const next = `${site.current}.new`;
  rmSync(next, { force: true });
  symlinkSync(join('releases', release), next);
  renameSync(next, site.current);
}

/**
 * Removes all but the last five releases and the live one. Nobody waits for the files to go: a large release has very
 * many, and what is left of it after a crash the next build removes.
 */
export function prune(site: SiteFolder) {
  const live = liveName(site);
  for (const release of listReleases(site).slice(0, -KEPT)) {
    if (release !== live) removeRelease(site, release);
  }
}

/** Removes what a build left that did not finish: a release counts as finished once its head is written. */
export function cleanLeftovers(site: SiteFolder) {
  const finished = new Set(listReleases(site));
  for (const name of folderNames(site.releases)) {
    const release = name.slice(0, 6);
    if (!finished.has(release)) rmSync(join(site.releases, name), { recursive: true, force: true });
  }
}

/** The head goes first: what is then left is a leftover. */
export function removeRelease(site: SiteFolder, release: string) {
  rmSync(headFile(site, release), { force: true });
  rmSync(inputsFile(site, release), { force: true });
  rmSync(filesFile(site, release), { force: true });
  rm(releaseFolder(site, release), { recursive: true, force: true }).catch(() => {});
}
