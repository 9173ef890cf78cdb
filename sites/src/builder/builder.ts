import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { settings as ownSettings, type Settings, type TovutiError } from '@tovuti/core';
import { catchUpToBuild, type Depot, isBucketError } from '../bucket/depot.ts';
import { openOffice } from '../build/office.ts';
import { failure, type Outcome } from '../build/outcome.ts';
import type { Standing } from '../build/plan.ts';
import { createTeller, liveOutcome } from '../build/tell.ts';
import { threadCrew } from '../build/workers.ts';
import { keepAssets } from '../release/assets.ts';
import { siteFolder } from '../release/layout.ts';
import { createBackOff } from './back-off.ts';
import { buildOne } from './build-one.ts';
import { openDoor } from './door.ts';
import { createMetrics } from './metrics.ts';
import { openQueue, type Queue, type Urgency } from './queue.ts';
import { repeat } from './repeat.ts';
import { createSight, type Sight } from './sight.ts';
import { tidy } from './tidy.ts';

/** How often every site is compared with its level, whatever was heard or not. */
const SWEEP_EVERY = 5_000;
/** Files that nobody needs any more are no hurry. */
const TIDY_EVERY = 6 * 3_600_000;
/** Publications are small; two at once, so that an answer that one waits for does not hold up the other. */
const PUBLICATIONS_AT_ONCE = 2;

export type BuilderOptions = {
  settings?: Settings;
  /** Told of every site that was built or failed. */
  onOutcome?: (outcome: Outcome, seconds: number) => void;
  /** Told once when the builder cannot go on for now (the CMS is away), and `null` when it can again. */
  onTrouble?: (error: TovutiError | null) => void;
  signal?: AbortSignal;
};

/**
 * Keeps all sites up to date until `signal` says stop. It looks at what is, not at what happened, so nothing is lost by a
 * restart. The CMS, the database and other builders may go away and come back.
 * @throws TovutiError `templates-not-built`, or what the database says when it cannot be reached at the start
 */
export async function runBuilder(options: BuilderOptions = {}): Promise<void> {
  const { settings = ownSettings, onOutcome, onTrouble = () => {} } = options;
  const signal = options.signal ?? new AbortController().signal;
  // A large site makes much that is needed for a moment: V8 would let it pile up to ten times what is in use.
  setFlagsFromString('--heap-growing-percent=30');
  const office = await openOffice(settings);
  const { dataDir, renderer, depot } = office.workshop;
  keepAssets(dataDir, renderer);
  const queue = await openQueue(settings);
  const sight = createSight(office);
  const metrics = createMetrics(queue);
  const door = await openDoor(settings, metrics, sight.heardAt);
  const teller = createTeller(office.cms, metrics.noteWaited);
  const crew = threadCrew(office.workerData);
  const backOff = createBackOff();

  function tellLive({ code, live }: Standing) {
    if (live) teller.tell(liveOutcome(code, siteFolder(dataDir, code), live));
  }

  async function build(code: string, urgency: Urgency) {
    const started = performance.now();
    const trouble = await beginFrom(depot, code);
    const standing = await toBuild(sight, code, settings.databaseUrl !== null);
    if (!standing) return;
    const outcome = trouble ?? (await buildOne(office, standing, urgency === 'upkeep' ? crew : null));
    const seconds = (performance.now() - started) / 1000;
    metrics.noteOutcome(outcome, standing.reason ?? 'forced', seconds);
    if (outcome.ok) {
      backOff.forget(code);
      const after = sight.standing(code);
      if (after) tellLive(after);
    } else {
      const isOutside = isBucketError(outcome.error);
      if (isOutside) depot?.doubt();
      const failures = backOff.note(code, wantedBy(standing), isOutside);
      const version = standing.contentVersion ?? 0;
      teller.tell({ ok: false, tenant: code, version, failures, error: outcome.error });
    }
    onOutcome?.(outcome, seconds);
  }

  /** What became behind while nobody built is found with the first that is heard. */
  async function listen() {
    const isFirst = sight.heardAt() === null;
    const changed = await sight.hear();
    if (isFirst) await sweep();
    else await queue.ask(changed, 'publication');
  }

  async function sweep() {
    const standings = sight.standings();
    metrics.noteStandings(standings);
    // Another machine's builder may have delivered since: what is here is not what is live.
    const stale = new Set(await depot?.stale(standings.map(({ code }) => code)));
    await queue.ask([...stale], 'upkeep');
    const mustWait = (standing: Standing) => backOff.mustWait(standing.code, wantedBy(standing));
    await askFor(
      queue,
      standings.filter((standing) => standing.reason !== null && !mustWait(standing)),
    );
    for (const standing of standings) {
      const told = sight.told(standing.code);
      const isLive = !stale.has(standing.code) && standing.reason !== 'delivery';
      if (isLive && told !== undefined && told !== standing.live?.release) tellLive(standing);
    }
  }

  const tidyUp = async () => tidy(dataDir, renderer.buildId);
  await queue.work('publication', PUBLICATIONS_AT_ONCE, (code) => build(code, 'publication'));
  // As many as there are threads for.
  await queue.work('upkeep', availableParallelism(), (code) => build(code, 'upkeep'));
  await Promise.race([
    Promise.all([
      repeat(listen, { pause: 0, signal, onTrouble }),
      repeat(sweep, { pause: SWEEP_EVERY, signal, onTrouble }),
      repeat(tidyUp, { pause: TIDY_EVERY, signal, onTrouble }),
    ]),
    new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true })),
  ]);
  await queue.stop();
  door.close();
  door.closeAllConnections();
  await teller.flush();
  await crew.dismiss();
}

/** Begins from what the bucket has, where there is one. */
async function beginFrom(depot: Depot | null, code: string): Promise<Outcome | null> {
  if (!depot) return null;
  return catchUpToBuild(depot, code).then(
    () => null,
    (error) => failure(code, error),
  );
}

/** The standing of a site that is behind. Of several builders, another may have heard of it first. */
async function toBuild(sight: Sight, code: string, isShared: boolean): Promise<Standing | null> {
  let standing = sight.standing(code);
  if (isShared && !standing?.reason) {
    await sight.look();
    standing = sight.standing(code);
  }
  return standing?.reason ? standing : null;
}

async function askFor(queue: Queue, behind: Standing[]) {
  const lanes = Map.groupBy(
    behind,
    ({ reason }): Urgency => (reason === 'content' || reason === 'return' ? 'publication' : 'upkeep'),
  );
  for (const [urgency, standings] of lanes)
    await queue.ask(
      standings.map(({ code }) => code),
      urgency,
    );
}

const wantedBy = ({ reason, contentVersion, returnTo }: Standing) =>
  `${reason} ${contentVersion} ${returnTo ?? ''}`;
