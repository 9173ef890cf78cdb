import { siteFolder } from '../release/layout.ts';
import { withLock } from '../release/lock.ts';
import { endHold } from '../release/rollback.ts';
import { writeRelease } from '../release/write-release.ts';
import type { Renderer } from '../render/app.ts';
import type { FactBook } from './facts.ts';
import type { Reason } from './plan.ts';
import { routesOf } from './routes-of.ts';

export type Job = { code: string; asOf: string; force: boolean; reason: Reason | 'forced' };
export type Built = {
  code: string;
  release: string;
  contentVersion: number;
  pages: number;
  rendered: number;
  reused: number;
};
export type Workshop = { dataDir: string; facts: FactBook; renderer: Renderer };

/** Builds one site from its kept snapshot, and puts it live. */
export async function buildSite({ dataDir, facts, renderer }: Workshop, job: Job): Promise<Built> {
  const { code, asOf, force, reason } = job;
  const site = siteFolder(dataDir, code);
  return withLock(site, code, async () => {
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
    });
    endHold(site);
    const { release: name, pages, rendered, reused } = release;
    return { code, release: name, contentVersion, pages, rendered, reused };
  });
}
