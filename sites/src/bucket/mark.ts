import { readJson, writeAtomically } from '../release/files.ts';
import { filesFile, type SiteFolder } from '../release/layout.ts';
import type { Release } from '../release/release.ts';
import type { Delivered, Pointer } from './pointer.ts';

/** What of the bucket a site's folder on this machine is the same as. */
export type Mark = {
  /** The tag that the pointer had. */
  tag: string;
  pointer: Pointer;
  /** Objects that the pointer needs are missing: the whole site must be delivered anew. */
  isDamaged: boolean;
  /** When the bucket was last searched for what nobody names; null when it must be again. */
  sweptAt: string | null;
};

export const readMark = (site: SiteFolder) => readJson<Mark>(site.mark);
export const writeMark = (site: SiteFolder, mark: Mark) => writeAtomically(site.mark, JSON.stringify(mark));

/** The files of a release with their hashes, beside it on this machine. */
export type Files = Record<string, string>;
type KeptFiles = { manifest: string; files: Files };

export function keepFiles(site: SiteFolder, { name, manifest }: Delivered, files: Files) {
  const kept: KeptFiles = { manifest, files };
  writeAtomically(filesFile(site, name), JSON.stringify(kept));
}

/** Null when this machine has another release of that number, or none. */
export function keptFiles(site: SiteFolder, { name, manifest }: Delivered): Files | null {
  const kept = readJson<KeptFiles>(filesFile(site, name));
  return kept?.manifest === manifest ? kept.files : null;
}

/** Whether the live release of this machine is what the bucket says is live. */
export function isDelivered(site: SiteFolder, live: Release | null): boolean {
  const mark = readMark(site);
  return mark !== null && !mark.isDamaged && mark.pointer.release === live?.release;
}

/** The pointer's own word on its live release. */
export function liveOf({ release, releases }: Pointer): Delivered | null {
  return releases.find(({ name }) => name === release) ?? null;
}
