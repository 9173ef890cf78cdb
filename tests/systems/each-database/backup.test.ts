import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { siteFolder } from '../../../sites/src/release/layout.ts';
import { liveRelease } from '../../../sites/src/release/release.ts';
import { accountOf } from '../../support/admin-api.ts';
import { halfSession } from '../../support/admin-session.ts';
import { command, sites } from '../../support/commands.ts';
import { hasInstalledPostgres, startInstalledPostgres } from '../../support/installed-postgres.ts';
import { emptySystem, kill, type OwnSystem, ownSystem, seed } from '../../support/own-system.ts';
import { newsDesk } from '../../support/workflow.ts';
import type { World } from '../../support/world.ts';

const kind = inject('database');
/** What npm carries of PostgreSQL has no `pg_dump`. */
const isPossible = kind === 'sqlite' || hasInstalledPostgres;

let system: OwnSystem;
let backups: string;
beforeAll(async () => {
  if (kind === 'sqlite') system = await ownSystem();
  else if (isPossible) system = await emptySystem(await startInstalledPostgres(), seed);
  backups = mkdtempSync(join(tmpdir(), 'tovuti-backups-'));
});
afterAll(async () => {
  await system?.stop();
  rmSync(backups, { recursive: true, force: true });
});

function filesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'base64')]));
}
const siteOf = ({ dataDir }: World, code: string) => filesOf(join(dataDir, 'sites', code, 'current'));
const backup = (world: World, folder: string) => command(world, 'scripts/backup.ts', [folder]);

describe('a backup', () => {
  it.runIf(isPossible)('of a running system brings back every site as it was', async () => {
    const { world } = system;
    const cms = await system.cms();
    const desk = await newsDesk(world, 'publisher', 'afya');
    await desk.publish(await desk.write('Kabla ya maafa'));
    expect((await sites(world, 'build')).code).toBe(0);
    const before = world.tenants.map((code) => ({
      files: siteOf(world, code),
      validUntil: liveRelease(siteFolder(world.dataDir, code))?.validUntil ?? null,
    }));
    const folder = join(backups, 'jumatano');
    const made = await backup(world, folder);
    expect(made.code, made.output).toBe(0);
    await kill(cms);

    // Another folder and another database: nothing of the old is there.
    const dataDir = mkdtempSync(join(tmpdir(), 'tovuti-restored-'));
    rmSync(dataDir, { recursive: true });
    const database = kind === 'postgres' ? await startInstalledPostgres() : null;
    const restored: World = {
      ...world,
      dataDir,
      env: { ...world.env, DATA_DIR: dataDir, DATABASE_URL: database?.url ?? '' },
    };
    mkdirSync(dataDir);
    const { code, output } = await command(restored, 'scripts/restore.ts', [folder]);
    expect(code, output).toBe(0);
    expect((await command(restored, 'scripts/restore.ts', [folder])).output).toMatch(/kuna data tayari/);
    const again = await system.cms({ DATA_DIR: dataDir, DATABASE_URL: database?.url ?? '' });
    const built = await sites(restored, 'build');
    expect(built.code, built.output).toBe(0);
    for (const [at, code] of world.tenants.entries()) {
      const { files = {}, validUntil = null } = before[at] ?? {};
      const after = siteOf(restored, code);
      // At midnight a tender's days become one less, and some pages say another thing.
      if (validUntil && validUntil < new Date().toISOString()) continue;
      expect(Object.keys(after)).toEqual(Object.keys(files));
      expect(Object.keys(after).filter((file) => after[file] !== files[file])).toEqual([]);
    }
    expect(Object.keys(siteOf(restored, 'afya'))).toContain('habari/kabla-ya-maafa.html');
    // Accounts are as they were, too: the same password opens a session that owes the same second factor.
    const token = await halfSession(restored, accountOf(restored, 'publisher', 'afya'));
    const headers = { authorization: `Bearer ${token}` };
    const me = await (await fetch(`${restored.cmsUrl}/accounts/me`, { headers })).json();
    expect(me).toMatchObject({ email: desk.email, isEnrolled: true, isOwed: true });
    await kill(again);
    await database?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it.runIf(isPossible)('never goes over another, and a half one is none', async () => {
    const { world } = system;
    expect((await backup(world, backups)).output).toMatch(/folda ambayo haipo bado/);
    expect((await command(world, 'scripts/backup.ts')).output).toMatch(/folda ambayo haipo bado/);
    const half = join(backups, 'nusu');
    mkdirSync(half);
    expect((await command(world, 'scripts/restore.ts', [half])).output).toMatch(/si nakala rudufu kamili/);
  });
});
