import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TovutiError } from '@tovuti/core';
import type { Kind } from './database.ts';

/** What a backup keeps beside the database. Sites, snapshots and queues are made again from those. */
const KEPT = ['public/uploads', 'secrets.env', 'accounts.json'];

export type Manifest = { form: 1; made: string; database: Kind };

/** Copies files of `DATA_DIR`, those that are there already not again. */
export function copyKept(from: string, to: string) {
  for (const part of KEPT) {
    const source = join(from, part);
    if (!existsSync(source)) continue;
    mkdirSync(join(to, part, '..'), { recursive: true });
    cpSync(source, join(to, part), { recursive: true, preserveTimestamps: true, force: false });
  }
}

export function writeManifest(folder: string, database: Kind) {
  const manifest: Manifest = { form: 1, made: new Date().toISOString(), database };
  writeFileSync(join(folder, 'backup.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** @throws TovutiError `backup-unreadable` */
export function readManifest(folder: string): Manifest {
  try {
    const manifest = JSON.parse(readFileSync(join(folder, 'backup.json'), 'utf8')) as Manifest;
    if (manifest.form === 1) return manifest;
  } catch {
    // Said below.
  }
  throw new TovutiError('backup-unreadable', { folder });
}
