import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { read } from './read';

it('a sign of zero in a source is left out, also of what tells its things apart', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tovuti-read-'));
  const path = join(folder, 'feed.xml');
  const item =
    '<item><title>Ha\0bari</title><guid>mlisho-\u00001</guid><link>http://zamani.go.tz/1</link></item>';
  writeFileSync(path, `<rss version="2.0"><channel><link>http://zamani.go.tz</link>${item}</channel></rss>`);
  const { items } = read({ kind: 'feed', path, locale: 'sw' });
  rmSync(folder, { recursive: true });
  expect(items).toMatchObject([{ title: 'Habari' }]);
  expect(JSON.stringify(items)).not.toContain('\\u0000');
});
