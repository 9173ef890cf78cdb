import { TovutiError } from '@tovuti/core';
import { defineCommand } from 'citty';
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
    console.log(say('building'));
    await runBuilder({
      signal: stopping.signal,
      onOutcome: (outcome) => {
        if (outcome.ok) console.log(`✓ ${outcome.code}`);
        else console.error(new TovutiError(outcome.error.code, outcome.error.params).explain(locale));
      },
      onTrouble: (error) => console.error(error ? error.explain(locale) : say('goesOn')),
    });
    process.exit(0);
  },
});
