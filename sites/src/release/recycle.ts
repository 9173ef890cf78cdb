import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { headFile, inputsFile, releaseFolder, type SiteFolder, UNCHANGING } from './layout.ts';
import { type Inputs, listReleases, liveName, readInputs } from './release.ts';
import { KEPT } from './switch.ts';

/** Below this linking every file anew takes no time that anyone would notice. */
const WORTH_IT = 2_000;

/**
 * Takes the release that would be removed next as the beginning of a new one: of fifty thousand pages all but a few are
 * the same, and neither linking nor removing them costs anything then. Without its head it is a leftover until the new
 * release is finished.
 * @returns what its files were made from; null when there is none to take
 */
export function recycle(site: SiteFolder, name: string, pages: number): Inputs | null {
  const spare = listReleases(site).slice(0, -(KEPT - 1))[0];
  if (pages < WORTH_IT || spare === undefined || spare === liveName(site)) return null;
  const inputs = readInputs(site, spare);
  rmSync(headFile(site, spare), { force: true });
  rmSync(inputsFile(site, spare), { force: true });
  const folder = releaseFolder(site, name);
  renameSync(releaseFolder(site, spare), folder);
  // What is not made from an input is linked again: there is little of it.
  for (const part of UNCHANGING) rmSync(join(folder, part), { recursive: true, force: true });
  return inputs;
}

/** Takes a file away that is not what it should be; it may have a compressed form. Other releases keep theirs. */
export function takeAway(path: string) {
  for (const end of ['', '.gz']) rmSync(path + end, { force: true });
}
