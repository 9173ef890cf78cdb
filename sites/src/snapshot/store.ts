import { mkdirSync } from 'node:fs';
import { TovutiError } from '@tovuti/core';
import { readJson, writeAtomically } from '../release/files.ts';
import type { SiteFolder } from '../release/layout.ts';
import type { Snapshot } from './types.ts';

/** Keeps a tenant's snapshot for later builds: new templates need no content fetched. */
export function keepSnapshot(site: SiteFolder, snapshot: Snapshot) {
  mkdirSync(site.root, { recursive: true });
  writeAtomically(site.snapshot, JSON.stringify(snapshot));
  writeAtomically(site.snapshotVersion, String(snapshot.contentVersion));
}

/** The content version of the kept snapshot, without reading it whole; null when there is none. */
export function keptVersion(site: SiteFolder): number | null {
  return readJson<number>(site.snapshotVersion);
}

/** @throws TovutiError `snapshot-missing` */
export function readSnapshot(site: SiteFolder, tenant: string): Snapshot {
  const snapshot = readJson<Snapshot>(site.snapshot);
  if (!snapshot) throw new TovutiError('snapshot-missing', { tenant });
  return snapshot;
}
