import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT, type Settings, TovutiError } from '@tovuti/core';
import { withPostgres } from '../postgres.ts';

const require = createRequire(join(ROOT, 'cms/package.json'));
const FILES = { sqlite: 'database.db', postgres: 'database.dump' } as const;
export type Kind = keyof typeof FILES;

export const kindOf = ({ databaseUrl }: Settings): Kind => (databaseUrl ? 'postgres' : 'sqlite');
const sqliteFile = ({ dataDir }: Settings) => join(dataDir, 'cms.db');

/**
 * Copies the database while it is in use: SQLite by its own backup, PostgreSQL by `pg_dump`.
 * @throws TovutiError `tool-failed`
 */
export async function dumpDatabase(settings: Settings, folder: string) {
  const kind = kindOf(settings);
  const file = join(folder, FILES[kind]);
  if (kind === 'postgres')
    return run('pg_dump', ['--format=custom', `--file=${file}`, `--dbname=${settings.databaseUrl}`]);
  const Database = require('better-sqlite3') as typeof import('better-sqlite3');
  const database = new Database(sqliteFile(settings), { readonly: true });
  await database.backup(file);
  database.close();
}

/** True when there is something that a restored database would replace. */
export async function holdsSomething(settings: Settings): Promise<boolean> {
  if (kindOf(settings) === 'sqlite') return existsSync(sqliteFile(settings));
  return withPostgres(settings.databaseUrl ?? '', async (postgres) => {
    const { rows } = await postgres.query("SELECT 1 FROM pg_tables WHERE schemaname = 'public' LIMIT 1");
    return rows.length > 0;
  });
}

/** @throws TovutiError `tool-failed` */
export async function loadDatabase(settings: Settings, folder: string) {
  const kind = kindOf(settings);
  const file = join(folder, FILES[kind]);
  if (kind === 'postgres')
    return run('pg_restore', ['--no-owner', '--exit-on-error', `--dbname=${settings.databaseUrl}`, file]);
  const Database = require('better-sqlite3') as typeof import('better-sqlite3');
  const database = new Database(file, { readonly: true });
  await database.backup(sqliteFile(settings));
  database.close();
}

function run(tool: string, args: string[]) {
  const { status, error, stderr } = spawnSync(tool, args, { encoding: 'utf8' });
  if (status === 0) return;
  // The connection string holds the password: what the tool said must not repeat it.
  const reason = (error?.message ?? stderr).replace(/postgres(ql)?:\/\/\S+/g, 'postgres://…').trim();
  throw new TovutiError('tool-failed', { tool, reason: reason.slice(-1000) });
}
