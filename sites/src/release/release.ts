import { readdirSync, readlinkSync } from 'node:fs';
import { basename } from 'node:path';
import type { RedirectRule } from '../routes/types.ts';
import { readJson } from './files.ts';
import { headFile, inputsFile, type SiteFolder } from './layout.ts';

/** What is known about a release without looking at its files. */
export type Release = {
  release: string;
  /** The content version, templates build and `tenants.json` facts that it was made from. */
  contentVersion: number;
  templates: string;
  facts: string;
  /** Until when its pages stay true; null is for ever. */
  validUntil: string | null;
  builtAt: string;
  /** Why it was made, after which content version, when it was finished and how long that took. */
  reason: string;
  fromVersion: number;
  liveAt: string;
  seconds: number;
  pages: number;
  rendered: number;
  reused: number;
  /** Pages that differ from the release before, the first hundred of them. */
  changed: PageChange[];
  redirects: RedirectRule[];
  /** Addresses that are answered with the page for what was taken off the site. */
  gone: string[];
  /** Client assets of its own templates build, and those kept for visitors who still read the one before. */
  assets: string[];
  olderAssets: string[];
};

/** How a page of a release differs from the release before. */
export type PageChange = { url: string; title: string; kind: 'new' | 'changed' | 'gone' };

/** Each file of a release with the hash of what it was made from. */
export type Inputs = Record<string, string>;

/** All finished releases, the oldest first. */
export function listReleases(site: SiteFolder): string[] {
  return folderNames(site.releases)
    .flatMap((name) => name.match(/^(\d{6})\.json$/)?.[1] ?? [])
    .sort();
}

export function folderNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The name of the release that citizens see, or null before the first. */
export function liveName(site: SiteFolder): string | null {
  try {
    return basename(readlinkSync(site.current));
  } catch {
    return null;
  }
}

export function liveRelease(site: SiteFolder): Release | null {
  const name = liveName(site);
  return name === null ? null : readRelease(site, name);
}

export function readRelease(site: SiteFolder, name: string): Release | null {
  return readJson<Release>(headFile(site, name));
}

export function readInputs(site: SiteFolder, name: string): Inputs {
  return readJson<Inputs>(inputsFile(site, name)) ?? {};
}
