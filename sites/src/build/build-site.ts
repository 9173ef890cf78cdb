import type { BuildReason } from '@tovuti/core';
import type { Depot } from '../bucket/depot.ts';
import { siteFolder } from '../release/layout.ts';
import { withLock } from '../release/lock.ts';
import { liveRelease, readInputs } from '../release/release.ts';
import { endHold, readHold } from '../release/rollback.ts';
import { writeRelease } from '../release/write-release.ts';
import type { Renderer } from '../render/app.ts';
import type { FactBook } from './facts.ts';
import { routesOf } from './routes-of.ts';

export type Job = { code: string; asOf: string; force: boolean; reason: BuildReason };
export type Built = {
  code: string;
  release: string;
  contentVersion: number;
  pages: number;
  rendered: number;
  reused: number;
  /** Files that the bucket had to be given. */
  uploaded: number;
};
export type Workshop = { dataDir: string; facts: FactBook; renderer: Renderer; depot: Depot | null };

/** Builds one site from its kept snapshot, and puts it live. */
export async function buildSite(workshop: Workshop, job: Job): Promise<Built> {
  const { dataDir, facts, renderer, depot } = workshop;
  const { code, asOf, force, reason } = job;
  const site = siteFolder(dataDir, code);
  return withLock(site, code, async () => {
    const whole = reason === 'delivery' && (await deliverWhole(workshop, code));
    if (whole) return whole;
    let uploaded = 0;
    const { contentVersion, list } = routesOf(dataDir, facts, job);
    const release = await writeRelease({
      dataDir,
      tenant: code,
      site,
      renderer,
      routes: list,
      contentVersion,
      facts: facts.fingerprintOf.get(code) ?? '',
      builtAt: asOf,
      reason,
      force,
      newest: depot?.newest(code) ?? null,
      deliver: async (head, inputs) => {
        uploaded = (await depot?.deliver(code, { head, inputs, isForced: force, hold: null })) ?? 0;
      },
    });
    endHold(site);
    const { release: name, pages, rendered, reused } = release;
    return { code, release: name, contentVersion, pages, rendered, reused, uploaded };
  });
}

/** The bucket has not what is live here, which is as it should be (it was set later, or has lost something). */
async function deliverWhole({ dataDir, depot }: Workshop, code: string): Promise<Built | null> {
  const site = siteFolder(dataDir, code);
  const head = liveRelease(site);
  if (!depot || !head) return null;
  const { release, contentVersion, pages } = head;
  const inputs = readInputs(site, release);
  const uploaded = await depot.deliver(code, { head, inputs, isForced: true, hold: readHold(site) });
  return { code, release, contentVersion, pages, rendered: 0, reused: pages, uploaded };
}
