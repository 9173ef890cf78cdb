import { defineCommand } from 'citty';
import { buildSites } from '../build/build-sites.ts';
import type { Summary } from '../build/summary.ts';
import { progressMeter } from './progress.ts';
import { locale, say } from './words.ts';

export const build = defineCommand({
  meta: { name: 'build', description: say('build') },
  args: {
    code: { type: 'positional', required: false, description: say('code') },
    changed: { type: 'boolean', description: say('changed') },
    all: { type: 'boolean', description: say('all') },
    force: { type: 'boolean', description: say('force') },
  },
  async run({ args }) {
    const meter = progressMeter();
    const summary = await buildSites({
      tenants: args.all ? [] : args._,
      force: args.force ?? false,
      onProgress: meter.show,
    }).finally(meter.stop);
    report(summary);
    if (summary.failures.length) process.exitCode = 1;
  },
});

function report({ failures, seconds, tenants: _, ...figures }: Summary) {
  console.log(say('built', { ...figures, seconds: seconds.toFixed(1) }));
  if (failures.length === 0) return;
  console.error(say('failures', { count: failures.length }));
  for (const { tenant, error } of failures) console.error(`  ${tenant}: ${error.explain(locale)}`);
}
