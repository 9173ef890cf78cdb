import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { assetsFolder, mediaFolder, siteFolder } from '../release/layout.ts';
import { mediaNamed } from '../snapshot/store.ts';

const DAY = 86_400_000;

/**
 * Removes from the stores that all sites share what no site needs for its next release: uploaded files that no kept
 * content names, and the scripts and styles of templates other than `buildId`. Releases have links of their own. What
 * somebody wanted within the last day stays: its content may be on the way.
 */
export function tidy(dataDir: string, buildId: string, now = Date.now()) {
  const named = new Set(
    namesIn(join(dataDir, 'sites')).flatMap((code) =>
      mediaNamed(siteFolder(dataDir, code)).map((url) => basename(url)),
    ),
  );
  removeOld(mediaFolder(dataDir), (name) => named.has(name), now);
  removeOld(assetsFolder(dataDir), (name) => name === buildId, now);
}

function removeOld(folder: string, isNeeded: (name: string) => boolean, now: number) {
  for (const name of namesIn(folder).filter((file) => !isNeeded(file))) {
    const path = join(folder, name);
    // Another builder may tidy the same folder.
    const wantedAt = statSync(path, { throwIfNoEntry: false })?.atimeMs ?? now;
    if (now - wantedAt > DAY) rmSync(path, { recursive: true, force: true });
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
