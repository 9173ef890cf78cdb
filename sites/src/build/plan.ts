import type { BuildReason } from '@tovuti/core';
import { isDelivered } from '../bucket/mark.ts';
import { type SiteFolder, siteFolder } from '../release/layout.ts';
import { listReleases, liveRelease, type Release } from '../release/release.ts';
import { readHold } from '../release/rollback.ts';
import type { Level } from '../snapshot/levels.ts';
import { PORTAL } from './facts.ts';

/** Why a site has to be built, or taken back to an earlier release. */
export type Reason = Exclude<BuildReason, 'forced'>;

/** What a site must be made from to be up to date. `level` is null while the CMS does not answer. */
export type Target = {
  level: Level | null;
  templates: string;
  facts: string;
  now: string;
  /** Whether there is a bucket that must have it, too. */
  hasBucket: boolean;
};

export type Standing = {
  code: string;
  contentVersion: number | null;
  /** The release that its institution went back to. */
  returnTo: string | null;
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
  if (target.level !== null && live.contentVersion !== target.level.version) return 'content';
  if (live.templates !== target.templates) return 'templates';
  if (live.facts !== target.facts) return 'facts';
  if (live.validUntil !== null && target.now >= live.validUntil) return 'time';
  return null;
}

/** Where one site stands. One that is held, or that has no content yet, is up to date until its content grows. */
export function standingOf(dataDir: string, code: string, target: Target): Standing {
  const site: SiteFolder = siteFolder(dataDir, code);
  const live = liveRelease(site);
  const contentVersion = target.level?.version ?? null;
  const isEmpty = code !== PORTAL && live === null && contentVersion === 0;
  const returnTo = keptRelease(site, target.level?.returnTo ?? null);
  const isHeld = returnTo ? live?.release === returnTo : isHeldHere(site, live, target.level);
  const standing = { code, contentVersion, returnTo, live, isHeld, isEmpty };
  if (isEmpty) return { ...standing, reason: null };
  const reason = isHeld ? null : returnTo ? 'return' : reasonToBuild(live, target);
  const isMissing = target.hasBucket && !isDelivered(site, live);
  return { ...standing, reason: reason ?? (isMissing ? 'delivery' : null) };
}

/** A release that is gone cannot be returned to. */
function keptRelease(site: SiteFolder, name: string | null): string | null {
  return name !== null && listReleases(site).includes(name) ? name : null;
}

/** Held by the command of this machine, not by the institution, who would have said so to the CMS. */
function isHeldHere(site: SiteFolder, live: Release | null, level: Level | null): boolean {
  const hold = live ? readHold(site) : null;
  if (!hold) return false;
  return level === null || (!hold.isByInstitution && hold.contentVersion === level.version);
}

const NOTHING_YET: Level = { version: 0, returnTo: null, told: null };

/** The portal has no content of its own; a tenant that the CMS has not counted yet is at version 0. */
export function levelOf(code: string, levels: Map<string, Level> | null): Level | null {
  if (code === PORTAL) return NOTHING_YET;
  return levels ? (levels.get(code) ?? NOTHING_YET) : null;
}
