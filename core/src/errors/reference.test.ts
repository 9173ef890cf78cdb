import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../root.ts';
import { messages } from './messages.ts';

/** `docs/errors.md` is the catalogue for operators; `npx vitest run core -u` writes it anew. */
it('docs/errors.md lists every error', async () => {
  const entries = Object.entries(messages).sort(([a], [b]) => (a < b ? -1 : 1));
  const text = entries.map(([name, { sw, en }]) => {
    const lines = [sw, en].map(({ message, remedy }) => `- ${oneLine(message)} **${oneLine(remedy)}**`);
    return `## ${name}\n\n${lines.join('\n')}\n`;
  });
  const head =
    '# Errors\n\nEvery error that Tovuti can show: what happened, and **what to do**. Words in braces are filled in.\n';
  await expect([head, ...text].join('\n')).toMatchFileSnapshot(join(ROOT, 'docs/errors.md'));
});

function oneLine(text: string): string {
  return text.replaceAll('\n', ' ').trim();
}
