import { hostname } from 'node:os';
import type { TovutiError } from '@tovuti/core';
import type { SiteFolder } from '../release/layout.ts';
import { listReleases, type Release } from '../release/release.ts';
import { readHold } from '../release/rollback.ts';
import type { CmsClient } from '../snapshot/client.ts';

export type Told =
  | ({ ok: true; tenant: string; name: string; version: number; isHeld: boolean; kept: string[] } & Pick<
      Release,
      'reason' | 'fromVersion' | 'liveAt' | 'seconds' | 'pages' | 'rendered' | 'changed'
    >)
  | {
      ok: false;
      tenant: string;
      version: number;
      failures: number;
      error: { code: string; params: TovutiError['params'] };
    };

/** How a release is told of to the CMS, for its editors to see. */
export function liveOutcome(tenant: string, site: SiteFolder, release: Release): Told {
  const returned = readHold(site);
  const kept = listReleases(site);
  const { release: name, contentVersion: version, fromVersion, pages, rendered, changed } = release;
  const { reason, liveAt, seconds } = returned
    ? { reason: 'return', liveAt: returned.since, seconds: 0 }
    : release;
  const isHeld = returned !== null;
  return {
    ok: true,
    tenant,
    name,
    version,
    isHeld,
    reason,
    fromVersion,
    liveAt,
    seconds,
    pages,
    rendered,
    changed,
    kept,
  };
}

/** What cannot be told is forgotten beyond this; the levels show the newest again. */
const MOST_UNTOLD = 1000;
const AT_ONCE = 100;

/**
 * Tells the CMS what became of builds, in their order. What it could not be told now is told with the next, and a live
 * release that it does not know of is told of again when the levels show it. `onWaited` hears how many seconds each change
 * of a document waited for the release that shows it.
 */
export function createTeller(cms: CmsClient, onWaited: (seconds: number[]) => void = () => {}) {
  const builder = `${hostname()} ${process.pid}`;
  const untold: Told[] = [];
  let telling: Promise<void> | null = null;

  async function send() {
    while (untold.length > 0) {
      const outcomes = untold.slice(0, AT_ONCE);
      const answer = await cms.call<{ waited: number[] }>('POST', 'outcomes', { builder, outcomes });
      onWaited(answer.waited);
      untold.splice(0, outcomes.length);
    }
  }

  return {
    tell(outcome: Told) {
      untold.push(outcome);
      if (untold.length > MOST_UNTOLD) untold.shift();
      telling ??= send()
        .catch(() => {})
        .finally(() => {
          telling = null;
        });
    },
    /** Waits until nothing is left to tell, or the CMS does not listen. */
    async flush() {
      await telling;
      await send().catch(() => {});
    },
  };
}
