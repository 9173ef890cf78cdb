/** `npm run restore -- <folder>`: brings a backup into an empty `DATA_DIR` (and an empty database), before the system starts. */
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { settings, TovutiError } from '@tovuti/core';
import { holdsSomething, kindOf, loadDatabase } from './backup/database.ts';
import { copyKept, readManifest } from './backup/folders.ts';
import { say } from './words.ts';

const folder = resolve(process.argv[2] ?? '');
try {
  const { database, made } = readManifest(folder);
  const kind = kindOf(settings);
  if (database !== kind) throw new TovutiError('backup-other-database', { database, kind });
  const { dataDir } = settings;
  if ((await holdsSomething(settings)) || existsSync(join(dataDir, 'secrets.env')))
    throw new TovutiError('restore-not-empty', { dir: dataDir });
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  copyKept(folder, dataDir);
  await loadDatabase(settings, folder);
  console.log(`${say('restored')} (${made})`);
} catch (error) {
  console.error(error instanceof TovutiError ? error.message : error);
  process.exit(1);
}
