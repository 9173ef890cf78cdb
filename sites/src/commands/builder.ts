import { log, TovutiError } from '@tovuti/core';
import { defineCommand } from 'citty';
import type { Outcome } from '../build/outcome.ts';
import { runBuilder } from '../builder/builder.ts';
import { locale, say } from './words.ts';

export const builder = defineCommand({
  meta: { name: 'builder', description: say('builder') },
  async run() {
    const stopping = new AbortController();
    process.on('SIGINT', () => stopping.abort());
    process.on('SIGTERM', () => stopping.abort());
    // Whoever started it is gone: nobody would stop it later.
    process.on('disconnect', () => stopping.abort());
    log.info(say('building'));
    await runBuilder({
      signal: stopping.signal,
      onOutcome: (outcome, seconds) => noteOutcome(outcome, Math.round(seconds * 1000) / 1000),
      onTrouble: (error) => (error ? log.warn(error.explain(locale)) : log.info(say('goesOn'))),
    });
    process.exit(0);
  },
});

/** A line about one site, with its release. */
function noteOutcome(outcome: Outcome, seconds: number) {
  if (outcome.ok) {
    const { ok: _, code: tenant, ...figures } = outcome;
    return log.info({ tenant, ...figures, seconds }, 'live');
  }
  const { code: tenant, error } = outcome;
  log.error(
    { tenant, error: error.code, seconds },
    new TovutiError(error.code, error.params).explain(locale),
  );
}
