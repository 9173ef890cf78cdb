import { hostname } from 'node:os';
import { log, REPORT_LIMITS, TovutiError } from '@tovuti/core';
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
/** What one request holds at most: reports, and bytes (the CMS takes 2 MB). */
const AT_ONCE = { reports: 100, bytes: 1_000_000 };
/** How often the CMS may fail at one report (HTTP 500) before it is given up. */
const TRIES = 3;

type Answer = { waited: number[]; refused?: { index: number; reason: string }[] };
type Untold = { told: Told; text: string; tries: number };

/**
 * Tells the CMS what became of builds, in their order. What it could not be told now (it is away) is told with the next,
 * and a live release that it does not know of is told of again when the levels show it. A report that the CMS will never
 * take loses itself, and not those behind it; each that is lost is logged with the reason. `onWaited` hears how many
 * seconds each change of a document waited for the release that shows it.
 */
export function createTeller(cms: CmsClient, onWaited: (seconds: number[]) => void = () => {}) {
  const builder = `${hostname()} ${process.pid}`;
  const untold: Untold[] = [];
  /** By site: the last that the CMS refused. It would refuse it again. */
  const refused = new Map<string, string>();
  let telling: Promise<void> | null = null;
  let isAway = false;

  function giveUp({ told, text }: Untold, reason: string) {
    refused.set(told.tenant, text);
    log.error({ tenant: told.tenant, reason }, 'a report of a build is lost');
  }

  async function send() {
    let isOneByOne = false;
    while (untold.length > 0) {
      const some = isOneByOne ? untold.slice(0, 1) : firstOf(untold);
      try {
        const answer = await cms.call<Answer>('POST', 'outcomes', {
          builder,
          outcomes: some.map(({ told }) => told),
        });
        onWaited(answer.waited);
        untold.splice(0, some.length);
        for (const { index, reason } of answer.refused ?? []) if (some[index]) giveUp(some[index], reason);
        isAway = false;
      } catch (error) {
        if (!isOfReports(error)) throw error;
        const [first] = some;
        // One of them: it is found by telling each alone.
        if (some.length > 1) isOneByOne = true;
        else if (first && isFinal(error, ++first.tries))
          giveUp(untold.shift() as Untold, String(error.params.reason));
        else throw error;
      }
    }
  }

  /** What is not told stays; why is logged once, until the CMS listens again. */
  const sendOrKeep = () =>
    send().catch((error: Error) => {
      if (!isAway) log.warn({ waiting: untold.length, reason: error.message }, 'reports of builds wait');
      isAway = true;
    });

  return {
    tell(outcome: Told) {
      const told = withinLimits(outcome);
      const text = JSON.stringify(told);
      if (refused.get(told.tenant) === text) return;
      untold.push({ told, text, tries: 0 });
      const oldest = untold.length > MOST_UNTOLD && untold.shift();
      if (oldest)
        log.error({ tenant: oldest.told.tenant, reason: 'too many wait' }, 'a report of a build is lost');
      telling ??= sendOrKeep().finally(() => {
        telling = null;
      });
    },
    /** Waits until nothing is left to tell, or the CMS does not listen. */
    async flush() {
      await telling;
      await sendOrKeep();
    },
  };
}

/** The first of them that fit into one request, at least one. */
function firstOf(untold: Untold[]): Untold[] {
  const some = untold.slice(0, 1);
  let bytes = Buffer.byteLength(some[0]?.text ?? '');
  for (const one of untold.slice(1, AT_ONCE.reports)) {
    bytes += Buffer.byteLength(one.text);
    if (bytes > AT_ONCE.bytes) break;
    some.push(one);
  }
  return some;
}

/** HTTP answers that come of the network, of rights or of a busy server say nothing of the reports themselves. */
const OF_SERVER = new Set([401, 403, 404, 408, 429, 502, 503, 504]);

function isOfReports(error: unknown): error is TovutiError {
  if (!(error instanceof TovutiError)) return false;
  const { status } = error.params;
  return typeof status === 'number' && !OF_SERVER.has(status);
}

function isFinal({ params: { status } }: TovutiError, tries: number): boolean {
  return Number(status) < 500 || tries >= TRIES;
}

/** The report with every text and list cut to what the CMS takes. */
export function withinLimits(outcome: Told): Told {
  const { text, title, url, changed, kept } = REPORT_LIMITS;
  if (outcome.ok) {
    const pages = outcome.changed.slice(0, changed).map((page) => {
      return { ...page, url: cut(page.url, url), title: cut(page.title, title) };
    });
    return { ...outcome, changed: pages, kept: outcome.kept.slice(-kept) };
  }
  const params = Object.entries(outcome.error.params).map(([name, value]) => {
    return [name, typeof value === 'string' ? cut(value, text) : value];
  });
  return { ...outcome, error: { ...outcome.error, params: Object.fromEntries(params) } };
}

/** Plain text of at most so many characters; of what was longer the beginning. */
function cut(text: string, most: number): string {
  const short = text.length > most ? `${text.slice(0, most - 1)}…` : text;
  return short.replaceAll('\0', '').toWellFormed();
}
