import { setTimeout as sleep } from 'node:timers/promises';
import { TovutiError } from '@tovuti/core';

const AGAIN_AFTER = 1_000;

type Options = {
  /** Milliseconds between one run and the next. */
  pause: number;
  signal: AbortSignal;
  /** Told once when the action fails, and `null` when it works again. */
  onTrouble: (error: TovutiError | null) => void;
};

/** Does something again and again until the signal; when it fails, a second later. */
export async function repeat(action: () => Promise<void>, { pause, signal, onTrouble }: Options) {
  let isInTrouble = false;
  while (!signal.aborted) {
    const trouble = await action().then(
      () => null,
      (error) => error,
    );
    // Whoever stops takes the CMS away, too.
    if (signal.aborted) return;
    if (trouble && !isInTrouble) onTrouble(asTovutiError(trouble));
    if (!trouble && isInTrouble) onTrouble(null);
    isInTrouble = trouble !== null;
    await sleep(trouble ? AGAIN_AFTER : pause, undefined, { signal }).catch(() => {});
  }
}

function asTovutiError(error: unknown): TovutiError {
  if (error instanceof TovutiError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new TovutiError('builder-trouble', { reason }, { cause: error });
}
