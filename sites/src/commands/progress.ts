import { SingleBar } from 'cli-progress';
import type { Progress } from '../build/summary.ts';
import { say } from './words.ts';

const LINE_EVERY = 5000;

export type Meter = { show(progress: Progress): void; stop(): void };

/** A bar on a terminal; elsewhere a line every few seconds. */
export function progressMeter(): Meter {
  return process.stderr.isTTY ? barMeter() : lineMeter();
}

function barMeter(): Meter {
  const bar = new SingleBar({
    format: `{bar} ${say('progress', { done: '{value}', total: '{total}', pages: '{pages}', failed: '{failed}' })}`,
    hideCursor: true,
  });
  let isStarted = false;
  return {
    show({ done, total, pages, failed }) {
      if (!isStarted) bar.start(total, 0, { pages: 0, failed: 0 });
      isStarted = true;
      bar.update(done, { pages, failed });
    },
    stop: () => bar.stop(),
  };
}

function lineMeter(): Meter {
  let last = Date.now();
  return {
    show(progress) {
      if (Date.now() - last < LINE_EVERY) return;
      last = Date.now();
      console.error(say('progress', progress));
    },
    stop: () => {},
  };
}
