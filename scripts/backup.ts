/** `npm run backup -- <folder>`: copies everything that cannot be made again, while the system runs. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { settings, TovutiError } from '@tovuti/core';
import { dumpDatabase, kindOf } from './backup/database.ts';
import { copyKept, writeManifest } from './backup/folders.ts';
import { say } from './words.ts';

const [target = ''] = process.argv.slice(2);
const folder = resolve(target);
const draft = `${folder}.new`;
try {
  if (!target || existsSync(folder)) throw new TovutiError('backup-target', { folder: target });
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  // Files before and after: each that the database names is then there.
  copyKept(settings.dataDir, draft);
  await dumpDatabase(settings, draft);
  copyKept(settings.dataDir, draft);
  writeManifest(draft, kindOf(settings));
  renameSync(draft, folder);
  console.log(`${say('backedUp')}: ${folder}`);
} catch (error) {
  rmSync(draft, { recursive: true, force: true });
  console.error(error instanceof TovutiError ? error.message : error);
  process.exit(1);
}
