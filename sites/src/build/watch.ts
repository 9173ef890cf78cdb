import { setTimeout as sleep } from 'node:timers/promises';
import { settings as ownSettings, type Settings, TovutiError } from '@tovuti/core';
import { buildDue } from './build-sites.ts';
import { codesOf, type Office, openOffice, standingsOf } from './office.ts';
import { failure, type Outcome } from './outcome.ts';
import type { Standing } from './plan.ts';

const EVERY = 1000;
/** A site that failed is tried again when what it is made from has changed, or after this long. */
const RETRY_AFTER = 60_000;

export type WatchOptions = {
  settings?: Settings;
  /** Told of every site that was built or failed. */
  onOutcome?: (outcome: Outcome) => void;
  /** Told once when the loop cannot go on for now (the CMS is away), and `null` when it can again. */
  onTrouble?: (error: TovutiError | null) => void;
  signal?: AbortSignal;
};

/**
 * Keeps all sites up to date until `signal` says stop. It looks at what is, not at what happened, so nothing is lost
 * by a restart. The CMS may go away and come back.
 */
export async function watch(options: WatchOptions = {}): Promise<void> {
  const { settings = ownSettings, onTrouble, signal } = options;
  const office = await openOffice(settings);
  const look = createLook(office, options.onOutcome);
  let isInTrouble = false;
  while (!signal?.aborted) {
    try {
      await look();
      if (isInTrouble) onTrouble?.(null);
      isInTrouble = false;
    } catch (error) {
      if (!(error instanceof TovutiError)) throw error;
      if (!isInTrouble) onTrouble?.(error);
      isInTrouble = true;
    }
    await sleep(EVERY, undefined, signal ? { signal } : {}).catch(() => {});
  }
}

/** One look: builds what is behind, except what failed the same way a moment ago. */
function createLook(office: Office, onOutcome: WatchOptions['onOutcome']) {
  const failed = new Map<string, { wanted: string; at: number }>();
  const wantedBy = ({ reason, contentVersion }: Standing) => `${reason} ${contentVersion}`;

  return async function look() {
    const asOf = new Date().toISOString();
    const standings = await standingsOf(office, codesOf(office), asOf);
    const due = standings.filter((standing) => {
      const last = failed.get(standing.code);
      const isHopeless = last?.wanted === wantedBy(standing) && Date.parse(asOf) - last.at < RETRY_AFTER;
      return standing.reason !== null && !isHopeless;
    });
    const report = (outcome: Outcome) => {
      const standing = due.find(({ code }) => code === outcome.code);
      if (outcome.ok || !standing) failed.delete(outcome.code);
      else failed.set(outcome.code, { wanted: wantedBy(standing), at: Date.parse(asOf) });
      onOutcome?.(outcome);
    };
    await buildDue(office, due, { asOf, force: false }, report).catch((error) => {
      throw error instanceof TovutiError ? error : new TovutiError('build-failed', failureOf(error));
    });
  };
}

function failureOf(error: unknown) {
  const outcome = failure('*', error);
  return outcome.ok ? {} : outcome.error.params;
}
