import { loadTenants, settings as ownSettings, type Settings, TovutiError } from '@tovuti/core';
import { PORTAL } from '../build/facts.ts';
import { createBackOff } from '../builder/back-off.ts';
import { repeat } from '../builder/repeat.ts';
import { siteFolder } from '../release/layout.ts';
import { liveName } from '../release/release.ts';
import { openDepot } from './depot.ts';
import { inParallel } from './in-parallel.ts';

/** How often the bucket is asked what is live: one question for all sites. */
const LOOK_EVERY = 500;
const SITES_AT_ONCE = 4;

export type MirrorOptions = {
  settings?: Settings;
  signal: AbortSignal;
  /** Told of every site that was brought; `release` is live here now. */
  onBrought?: (code: string, release: string, seconds: number) => void;
  onFailed?: (code: string, error: unknown) => void;
  /** Told once when the bucket does not answer, and `null` when it does again. */
  onTrouble?: (error: TovutiError | null) => void;
};

/**
 * Keeps the sites of this machine the same as the bucket until `signal` says stop. While the bucket is away everything
 * stays as it is; a site that cannot be brought keeps its release and is tried again, later each time.
 * @throws TovutiError `bucket-not-set`
 */
export async function runMirror(options: MirrorOptions): Promise<void> {
  const { settings = ownSettings, signal, onBrought, onFailed, onTrouble = () => {} } = options;
  const depot = openDepot(settings);
  if (!depot) throw new TovutiError('bucket-not-set');
  const codes = [...loadTenants(settings.tenantsFile).map(({ code }) => code), PORTAL];
  const backOff = createBackOff();

  async function bring(code: string) {
    const started = performance.now();
    try {
      await depot?.catchUp(code);
      backOff.forget(code);
    } catch (error) {
      backOff.note(code, '');
      return onFailed?.(code, error);
    }
    const release = liveName(siteFolder(settings.dataDir, code));
    if (release) onBrought?.(code, release, (performance.now() - started) / 1000);
  }

  async function look() {
    const stale = (await depot?.stale(codes)) ?? [];
    await inParallel(
      stale.filter((code) => !signal.aborted && !backOff.mustWait(code, '')),
      bring,
      SITES_AT_ONCE,
    );
  }

  await repeat(look, { pause: LOOK_EVERY, signal, onTrouble });
}
