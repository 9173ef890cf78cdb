import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { IS_ALL } from '../../support/all.ts';
import { command } from '../../support/commands.ts';
import { ownDatabase } from '../../support/own-system.ts';
import { prepareWorld } from '../../support/world.ts';

/** One question of the seed's; with `--all` it is asked of both databases. */
const isAsked = IS_ALL || inject('database') === 'sqlite';

describe.runIf(isAsked)('a database with real content', () => {
  it('is never seeded', async () => {
    const database = await ownDatabase();
    const real = await prepareWorld(['afya', 'mnh'], database?.url);
    await command(real, 'tests/support/write-real-content.ts');
    const { output } = await command(real, 'scripts/seed.ts');
    expect(output).toMatch(/afya/);
    expect(output).not.toMatch(/"documents"/);
    expect(existsSync(join(real.dataDir, 'accounts.json'))).toBe(false);
    await database?.stop();
  });
});
