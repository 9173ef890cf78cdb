import { mkdirSync } from 'node:fs';
import { TovutiError } from '@tovuti/core';
import { ownCode } from '../own-code.ts';
import { readJson, writeAtomically } from '../release/files.ts';
import type { SiteFolder } from '../release/layout.ts';
import type { Snapshot } from './types.ts';

/** Of a kept snapshot: its content version, and the code that made it. */
type Origin = { contentVersion: number; code: string };

/** Changes whenever the form of snapshots may have. */
const code = ownCode('snapshot');

/** Keeps a tenant's snapshot for later builds: new templates need no content fetched. */
export function keepSnapshot(site: SiteFolder, snapshot: Snapshot) {
  const origin: Origin = { contentVersion: snapshot.contentVersion, code };
  mkdirSync(site.root, { recursive: true });
  writeAtomically(site.snapshot, JSON.stringify(snapshot));
  writeAtomically(site.snapshotOrigin, JSON.stringify(origin));
}

/** The content version of the kept snapshot, without reading it whole; null when there is no usable one. */
export function keptVersion(site: SiteFolder): number | null {
  const origin = readJson<Origin>(site.snapshotOrigin);
  return origin?.code === code ? origin.contentVersion : null;
}

/** @throws TovutiError `snapshot-missing` */
export function readSnapshot(site: SiteFolder, tenant: string): Snapshot {
  const snapshot = readJson<Snapshot>(site.snapshot);
  if (!snapshot) throw new TovutiError('snapshot-missing', { tenant });
  return snapshot;
}
