import { type Built, buildSite, type Job, type Workshop } from '../build/build-site.ts';
import { PORTAL } from '../build/facts.ts';
import type { Office } from '../build/office.ts';
import { failure, type Outcome, outcomeOf } from '../build/outcome.ts';
import type { Standing } from '../build/plan.ts';
import type { Crew } from '../build/workers.ts';
import { siteFolder } from '../release/layout.ts';
import { withLock } from '../release/lock.ts';
import { readRelease } from '../release/release.ts';
import { rollBack } from '../release/rollback.ts';
import { fetchSnapshots } from '../snapshot/fetch-snapshots.ts';
import { keptVersion } from '../snapshot/store.ts';

/**
 * Brings one site to where it must be: fetches what changed, renders what differs, and puts it live; or goes back to an
 * earlier release. Without a crew it happens in this thread. A site's failure is its outcome.
 */
export async function buildOne(
  office: Office,
  { code, reason, contentVersion, returnTo }: Standing,
  crew: Crew | null,
): Promise<Outcome> {
  const { workshop } = office;
  if (returnTo && reason === 'return') return outcomeOf(code, () => goBack(workshop, code, returnTo));
  try {
    await fetchContent(office, code, contentVersion ?? 0);
  } catch (error) {
    return failure(code, error);
  }
  const job: Job = { code, asOf: new Date().toISOString(), force: false, reason: reason ?? 'forced' };
  if (crew) return crew.build(job).catch((error) => failure(code, error));
  return outcomeOf(code, () => buildSite(workshop, job));
}

async function fetchContent({ cms, workshop }: Office, code: string, version: number) {
  const { dataDir } = workshop;
  if (code === PORTAL || keptVersion(siteFolder(dataDir, code)) === version) return;
  await fetchSnapshots({
    cms,
    dataDir,
    versions: new Map([[code, version]]),
    onFetched: () => {},
    onFailed: (_, error) => {
      throw error;
    },
  });
}

async function goBack({ dataDir, depot }: Workshop, code: string, to: string): Promise<Built> {
  const site = siteFolder(dataDir, code);
  await withLock(site, code, () =>
    rollBack(site, code, { wanted: to, isByInstitution: true, deliver: depot?.goTo.bind(null, code) }),
  );
  const { pages = 0, contentVersion = 0 } = readRelease(site, to) ?? {};
  return { code, release: to, contentVersion, pages, rendered: 0, reused: pages, uploaded: 0 };
}
