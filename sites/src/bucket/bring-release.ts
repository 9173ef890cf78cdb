import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { linkOrCopy, writeAtomically, writeNew } from '../release/files.ts';
import { headFile, inputsFile, releaseFolder, type SiteFolder } from '../release/layout.ts';
import { compressBeside, isWanted, linkCompressed } from '../release/precompress.ts';
import { listReleases, liveName } from '../release/release.ts';
import { inParallel } from './in-parallel.ts';
import { readManifest } from './manifest.ts';
import { type Files, keepFiles, keptFiles, readMark } from './mark.ts';
import { readObject } from './objects.ts';
import type { Place } from './place.ts';
import type { Delivered } from './pointer.ts';

/**
 * Brings one release from the bucket into its folder on this machine. What a release here has already is linked.
 * @throws TovutiError `bucket-damaged`
 */
export async function bringRelease(place: Place, release: Delivered) {
  const { site } = place;
  const { head, inputs, files } = await readManifest(place, release);
  // A name under which it is a leftover until it is complete.
  const draft = join(site.releases, `new-${release.name}`);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  await fill(place, draft, files);
  replace(draft, releaseFolder(site, release.name));
  writeNew(inputsFile(site, release.name), JSON.stringify(inputs));
  keepFiles(site, release, files);
  writeAtomically(headFile(site, release.name), JSON.stringify(head));
}

async function fill({ bucket, site, tenant }: Place, draft: string, files: Files) {
  const here = filesHere(site);
  const missing = new Map<string, string[]>();
  for (const folder of new Set(Object.keys(files).map(dirname)))
    mkdirSync(join(draft, folder), { recursive: true });
  for (const [file, hash] of Object.entries(files)) {
    const from = here.get(hash);
    if (from) link(from, join(draft, file), file);
    else missing.set(hash, [...(missing.get(hash) ?? []), file]);
  }
  await inParallel(missing, async ([hash, names]) => {
    const content = await readObject(bucket, tenant, hash);
    for (const file of names) {
      writeNew(join(draft, file), content);
      if (isWanted(file)) compressBeside(join(draft, file), content);
    }
  });
}

function link(from: string, to: string, file: string) {
  linkOrCopy(from, to);
  if (isWanted(file)) linkCompressed(from, to);
}

/** Where files of which content are: in the live release and in the newest. */
function filesHere(site: SiteFolder): Map<string, string> {
  const here = new Map<string, string>();
  const names = new Set([liveName(site), listReleases(site).at(-1)]);
  for (const release of readMark(site)?.pointer.releases ?? []) {
    if (!names.has(release.name)) continue;
    for (const [file, hash] of Object.entries(keptFiles(site, release) ?? {}))
      here.set(hash, join(releaseFolder(site, release.name), file));
  }
  return here;
}

/** Another release of that number is there only when this machine's folder is older than the bucket. */
function replace(draft: string, folder: string) {
  const old = join(dirname(folder), `old-${folder.slice(-6)}`);
  rmSync(old, { recursive: true, force: true });
  try {
    renameSync(folder, old);
  } catch {
    // As it should be.
  }
  renameSync(draft, folder);
  rmSync(old, { recursive: true, force: true });
}
