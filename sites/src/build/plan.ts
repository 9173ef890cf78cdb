import { type SiteFolder, siteFolder } from '../release/layout.ts';
import { liveRelease, type Release } from '../release/release.ts';
import { readHold } from '../release/rollback.ts';
import { PORTAL } from './facts.ts';

/** Why a site has to be built. */
export type Reason = 'never-built' | 'content' | 'templates' | 'facts' | 'time';

/** What a site must be made from to be up to date. `contentVersion` is null while the CMS does not answer. */
export type Target = { contentVersion: number | null; templates: string; facts: string; now: string };

export type Standing = {
  code: string;
  contentVersion: number | null;
  live: Release | null;
  /** Null when the site is up to date. */
  reason: Reason | null;
  /** The site was taken back to an earlier release and stays there. */
  isHeld: boolean;
  /** Nothing was ever published: there is nothing to make a site of yet. */
  isEmpty: boolean;
};

/** Compares a live release with what it should be. The level decides, not an event: nothing can be missed. */
export function reasonToBuild(live: Release | null, target: Target): Reason | null {
  if (!live) return 'never-built';
  if (target.contentVersion !== null && live.contentVersion !== target.contentVersion) return 'content';
  if (live.templates !== target.templates) return 'templates';
  if (live.facts !== target.facts) return 'facts';
  if (live.validUntil !== null && target.now >= live.validUntil) return 'time';
  return null;
}

/** Where one site stands. One that is held, or that has no content yet, is up to date until its content grows. */
export function standingOf(dataDir: string, code: string, target: Target): Standing {
  const site: SiteFolder = siteFolder(dataDir, code);
  const live = liveRelease(site);
  const { contentVersion } = target;
  const hold = live ? readHold(site) : null;
  const isHeld = hold !== null && (contentVersion === null || hold.contentVersion === contentVersion);
  const isEmpty = code !== PORTAL && live === null && contentVersion === 0;
  const reason = isHeld || isEmpty ? null : reasonToBuild(live, target);
  return { code, contentVersion, live, reason, isHeld, isEmpty };
}

/** The portal has no content of its own; a tenant that the CMS has not counted yet is at version 0. */
export function versionOf(code: string, versions: Map<string, number> | null): number | null {
  if (code === PORTAL) return 0;
  return versions ? (versions.get(code) ?? 0) : null;
}
