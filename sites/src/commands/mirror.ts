import { log, TovutiError } from '@tovuti/core';
import { defineCommand } from 'citty';
import { runMirror } from '../bucket/mirror.ts';
import { locale, say } from './words.ts';

export const mirror = defineCommand({
  meta: { name: 'mirror', description: say('mirror') },
  async run() {
    const stopping = new AbortController();
    process.on('SIGINT', () => stopping.abort());
    process.on('SIGTERM', () => stopping.abort());
    process.on('disconnect', () => stopping.abort());
    log.info(say('mirroring'));
    await runMirror({
      signal: stopping.signal,
      onBrought: (tenant, release, seconds) =>
        log.info({ tenant, release, seconds: Math.round(seconds * 1000) / 1000 }, 'brought'),
      onFailed: (tenant, error) => log.error({ tenant }, wordsOf(error)),
      onTrouble: (error) => (error ? log.warn(wordsOf(error)) : log.info(say('bucketIsBack'))),
    });
    process.exit(0);
  },
});

const wordsOf = (error: unknown) => (error instanceof TovutiError ? error.explain(locale) : String(error));
