import { defineCommand } from 'citty';
import type { Standing } from '../build/plan.ts';
import { siteStatus } from '../build/status.ts';
import { locale, say } from './words.ts';

export const status = defineCommand({
  meta: { name: 'status', description: say('status') },
  args: { json: { type: 'boolean', description: say('json') } },
  async run({ args }) {
    const { standings, trouble } = await siteStatus();
    if (args.json) console.log(JSON.stringify(standings.map(record), null, 2));
    else console.log(table([HEADINGS, ...standings.map(row)]));
    if (trouble) console.error(trouble.explain(locale));
  },
});

const HEADINGS = (
  ['tenant', 'contentVersion', 'liveVersion', 'releaseColumn', 'pages', 'builtAt', 'why'] as const
).map((key) => say(key));

function record({ code, contentVersion, live, reason, isHeld }: Standing) {
  return {
    tenant: code,
    contentVersion,
    liveVersion: live?.contentVersion ?? null,
    release: live?.release ?? null,
    pages: live?.pages ?? 0,
    builtAt: live?.builtAt ?? null,
    behind: reason,
    held: isHeld,
  };
}

function row(standing: Standing): string[] {
  const { tenant, contentVersion, liveVersion, release, pages, builtAt } = record(standing);
  const { reason, isHeld, isEmpty } = standing;
  const idle = isHeld ? 'held' : isEmpty ? 'empty' : 'upToDate';
  const cells = [tenant, contentVersion, liveVersion, release, pages, builtAt?.slice(0, 19)];
  return [...cells.map((cell) => String(cell ?? '–')), say(reason ?? idle)];
}

function table(rows: string[][]): string {
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  return rows
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
