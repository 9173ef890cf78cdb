import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { headFile, inputsFile, releaseFolder, type SiteFolder } from './layout.ts';
import { type Inputs, listReleases, liveName, readInputs } from './release.ts';
import { KEPT } from './switch.ts';

/** Below this linking every file anew takes no time that anyone would notice. */
const WORTH_IT = 2_000;

/** What a release has that begins as an earlier one: what its files were made from, and the uploaded files it carries. */
export type Spare = { inputs: Inputs; media: Set<string> };

/**
 * Takes the release that would be removed next as the beginning of a new one: of fifty thousand pages all but a few are
 * the same, and neither linking nor removing them costs anything then. Without its head it is a leftover until the new
 * release is finished.
 * @param live what the live release was made from
 * @returns null when there is none to take, or too little in it to be worth it
 */
export function recycle(site: SiteFolder, name: string, files: number, live: Inputs): Spare | null {
  const spare = listReleases(site).slice(0, -(KEPT - 1))[0];
  if (files < WORTH_IT || spare === undefined || spare === liveName(site)) return null;
  const inputs = readInputs(site, spare);
  if (!isMostlySame(inputs, live)) return null;
  rmSync(headFile(site, spare), { force: true });
  rmSync(inputsFile(site, spare), { force: true });
  const folder = releaseFolder(site, name);
  renameSync(releaseFolder(site, spare), folder);
  // Scripts and styles are linked again: there are few.
  rmSync(join(folder, '_astro'), { recursive: true, force: true });
  const media = new Set(namesIn(join(folder, 'media')).map((file) => `media/${file}`));
  return { inputs, media };
}

/** After new templates nothing of an earlier release is of use, and clearing it out costs more than linking. */
function isMostlySame(inputs: Inputs, live: Inputs): boolean {
  const files = Object.keys(live);
  return files.filter((file) => inputs[file] === live[file]).length > files.length / 2;
}

const namesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);

/** Takes a file away that is not what it should be; it may have a compressed form. Other releases keep theirs. */
export function takeAway(path: string) {
  for (const end of ['', '.gz']) rmSync(path + end, { force: true });
}
