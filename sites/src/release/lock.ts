import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { TovutiError } from '@tovuti/core';
import type { SiteFolder } from './layout.ts';

/** No build of one site takes this long; an older lock belongs to a process that is gone. */
export const STALE_AFTER = 10 * 60_000;

/**
 * Runs `action` while no other process builds the same site.
 * @throws TovutiError `site-being-built`
 */
export async function withLock<T>(site: SiteFolder, tenant: string, action: () => Promise<T>): Promise<T> {
  mkdirSync(site.root, { recursive: true });
  take(site, tenant);
  try {
    return await action();
  } finally {
    rmSync(site.lock, { force: true });
  }
}

function take(site: SiteFolder, tenant: string) {
  try {
    writeFileSync(site.lock, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const pid = holder(site);
    if (pid !== null) throw new TovutiError('site-being-built', { tenant, pid });
    writeFileSync(site.lock, String(process.pid));
  }
}

/** The living process that holds the lock. One's own lock is left from an earlier process of the same number. */
function holder(site: SiteFolder): number | null {
  try {
    const pid = Number(readFileSync(site.lock, 'utf8'));
    const isOld = Date.now() - statSync(site.lock).mtimeMs > STALE_AFTER;
    if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid || isOld) return null;
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? 0 : null;
  }
}
