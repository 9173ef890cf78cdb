import { settings as ownSettings, type Settings } from '@tovuti/core';
import { catchUpToBuild } from '../bucket/depot.ts';
import { inParallel } from '../bucket/in-parallel.ts';
import { keepAssets } from '../release/assets.ts';
import { siteFolder } from '../release/layout.ts';
import { liveRelease } from '../release/release.ts';
import { fetchSnapshots } from '../snapshot/fetch-snapshots.ts';
import { keptVersion } from '../snapshot/store.ts';
import type { Job } from './build-site.ts';
import { PORTAL } from './facts.ts';
import { codesOf, type Office, openOffice, standingsOf } from './office.ts';
import { failure, type Outcome } from './outcome.ts';
import type { Standing } from './plan.ts';
import { type Progress, type Summary, tally } from './summary.ts';
import { createTeller, liveOutcome } from './tell.ts';
import { type Crew, hireCrew } from './workers.ts';

/** Sites that are brought from the bucket at once. */
const SITES_AT_ONCE = 4;

export type BuildOptions = {
  /** Codes of the sites to look at; all of them by default. */
  tenants?: string[];
  /** Build even what is up to date, and render every page. */
  force?: boolean;
  onProgress?: (progress: Progress) => void;
  settings?: Settings;
};

/**
 * Brings sites up to date: builds those that are behind, and no others. A site that fails keeps its live release and
 * is listed in the summary.
 * @throws TovutiError when nothing can be built at all: CMS or templates missing, an unknown code.
 */
export async function buildSites(options: BuildOptions = {}): Promise<Summary> {
  const { tenants, force = false, onProgress, settings = ownSettings } = options;
  const started = performance.now();
  const office = await openOffice(settings);
  const asOf = new Date().toISOString();
  const codes = codesOf(office, tenants);
  await catchUpAll(office, codes);
  const standings = await standingsOf(office, codes, asOf);
  const due = standings.filter(({ reason, isEmpty }) => reason !== null || (force && !isEmpty));
  const count = tally(due.length, onProgress);
  const teller = createTeller(office.cms);
  await buildDue(office, due, { asOf, force }, (outcome) => {
    count.add(outcome);
    const site = siteFolder(office.workshop.dataDir, outcome.code);
    const live = outcome.ok && liveRelease(site);
    if (live) teller.tell(liveOutcome(outcome.code, site, live));
  });
  await teller.flush();
  return count.summary(standings, (performance.now() - started) / 1000);
}

/** Of several machines another may have built since; one with a new disk begins from what the bucket has. */
async function catchUpAll({ workshop: { depot } }: Office, codes: string[]) {
  if (!depot) return;
  await inParallel(await depot.stale(codes), (code) => catchUpToBuild(depot, code), SITES_AT_ONCE);
}

/** Builds the given sites, each as soon as its content is there; says what became of each. */
export async function buildDue(
  office: Office,
  due: Standing[],
  order: Omit<Job, 'code' | 'reason'>,
  report: (outcome: Outcome) => void,
) {
  if (due.length === 0) return;
  keepAssets(office.workshop.dataDir, office.workshop.renderer);
  const crew = hireCrew(due.length, office.workshop, office.workerData);
  try {
    await buildAll(office, crew, due, order, report);
  } finally {
    await crew.dismiss();
  }
}

async function buildAll(
  { cms, workshop: { dataDir } }: Office,
  crew: Crew,
  due: Standing[],
  order: Omit<Job, 'code' | 'reason'>,
  report: (outcome: Outcome) => void,
) {
  const building: Promise<void>[] = [];
  const reasons = new Map(due.map(({ code, reason }) => [code, reason]));
  const build = (code: string) => {
    const outcome = crew
      .build({ code, reason: reasons.get(code) ?? 'forced', ...order })
      .catch((error) => failure(code, error));
    building.push(outcome.then(report));
  };
  const { kept = [], stale = [] } = Object.groupBy(due, ({ code, contentVersion }) =>
    code === PORTAL || keptVersion(siteFolder(dataDir, code)) === contentVersion ? 'kept' : 'stale',
  );
  for (const { code } of kept) build(code);
  await fetchSnapshots({
    cms,
    dataDir,
    versions: new Map(stale.map(({ code, contentVersion }) => [code, contentVersion ?? 0])),
    onFetched: build,
    onFailed: (code, error) => report(failure(code, error)),
  });
  await Promise.all(building);
}
