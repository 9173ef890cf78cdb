import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Renderer } from '../render/app.ts';
import { assetsFolder } from './layout.ts';
import type { Release } from './release.ts';

/**
 * Copies the client assets of a templates build into `DATA_DIR`, once: releases link to the copies, so a later
 * templates build cannot touch what is live.
 */
export function keepAssets(
  dataDir: string,
  { buildId, assets }: Pick<Renderer, 'buildId' | 'assets'>,
): string {
  const folder = join(assetsFolder(dataDir), buildId);
  if (existsSync(folder)) return folder;
  const draft = `${folder}.${process.pid}.new`;
  mkdirSync(draft, { recursive: true });
  for (const { file } of assets) copyFileSync(file, join(draft, basename(file)));
  try {
    renameSync(draft, folder);
  } catch (error) {
    // Another process was quicker with the same files.
    if (!existsSync(folder)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
}

/** The assets of the templates build before this one, for visitors who still have a page of it open. */
export function olderAssets(previous: Release | null, buildId: string): string[] {
  if (!previous) return [];
  return previous.templates === buildId ? previous.olderAssets : previous.assets;
}
