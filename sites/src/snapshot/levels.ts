import type { CmsClient } from './client.ts';

/**
 * Where a site must be: its content version and, when its institution went back, the release at which it stays. `told` is
 * the release that the CMS believes to be live.
 */
export type Level = { version: number; returnTo: string | null; told: string | null };
/** The levels of all tenants; `total` grows whenever one of them changes. */
export type Levels = { total: number; sites: Map<string, Level> };

/** The levels of all tenants, at once or as soon as their total is another than `seen` (after 20 seconds anyway). */
export async function readLevels(cms: CmsClient, seen?: number): Promise<Levels> {
  const path = seen === undefined ? 'levels' : `levels?seen=${seen}`;
  const { total, sites } = await cms.call<{ total: number; sites: Record<string, Level> }>('GET', path);
  return { total, sites: new Map(Object.entries(sites)) };
}
