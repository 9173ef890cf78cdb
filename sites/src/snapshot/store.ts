import { existsSync, mkdirSync, rmSync, statfsSync } from 'node:fs';
import { TovutiError } from '@tovuti/core';
import type { Locale } from '@tovuti/templates/contract';
import Database from 'better-sqlite3';
import { ownCode } from '../own-code.ts';
import type { SiteFolder } from '../release/layout.ts';
import { type Addresses, type Document, type Entry, emptyContent } from './entries.ts';
import { forgetSnapshot, patchSnapshot, rememberedSnapshot, rememberSnapshot } from './remembered.ts';
import type { ContentType, Snapshot } from './types.ts';

/** Changes whenever the form of snapshots may have. */
const code = ownCode('snapshot');

/** Bytes. */
const NO_ROOM = 1_000_000;

const TABLES = `
  CREATE TABLE IF NOT EXISTS origin (code TEXT, version INTEGER);
  CREATE TABLE IF NOT EXISTS addresses (json TEXT);
  CREATE TABLE IF NOT EXISTS documents (
    locale TEXT, type TEXT, id TEXT, json TEXT, media TEXT, PRIMARY KEY (locale, type, id)
  ) WITHOUT ROWID;
`;

/** Everything published of one tenant at one content version, or what differs from an earlier one. */
export type Delivery = {
  version: number;
  /** Every document is here: others that were kept are no more. */
  isWhole: boolean;
  entries: Entry[];
  /** Documents that may have gone: those of them that are not among the entries are no more. */
  asked: Pick<Entry, 'type' | 'id'>[];
  addresses: Addresses;
};

/** Keeps what was fetched for later builds, in one step: new templates need no content, new content only what changed. */
export function keep(site: SiteFolder, { version, isWhole, entries, asked, addresses }: Delivery) {
  withDatabase(site, (database) => {
    const put = database.prepare('INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ?, ?)');
    const remove = database.prepare('DELETE FROM documents WHERE type = ? AND id = ?');
    database.transaction(() => {
      if (isWhole) database.exec('DELETE FROM documents');
      for (const { type, id } of asked) remove.run(type, id);
      for (const { locale, type, id, document, media } of entries)
        put.run(locale, type, id, JSON.stringify(document), media.join('\n'));
      database.exec('DELETE FROM addresses; DELETE FROM origin');
      database.prepare('INSERT INTO addresses VALUES (?)').run(JSON.stringify(addresses));
      database.prepare('INSERT INTO origin VALUES (?, ?)').run(code, version);
    })();
  });
  if (isWhole) forgetSnapshot(site);
  else patchSnapshot(site, { version, entries, asked, addresses });
}

/** The content version of the kept snapshot; null when there is none that this code can use. */
export function keptVersion(site: SiteFolder): number | null {
  return withDatabase(site, versionIn);
}

/** @throws TovutiError `snapshot-missing` */
export function readSnapshot(site: SiteFolder, tenant: string): Snapshot {
  return withDatabase(site, (database) => {
    const contentVersion = versionIn(database);
    if (contentVersion === null) throw new TovutiError('snapshot-missing', { tenant });
    const known = rememberedSnapshot(site, contentVersion);
    if (known) return { ...known, media: mediaIn(database) };
    const { json } = database.prepare('SELECT json FROM addresses').get() as { json: string };
    const addresses = JSON.parse(json) as Addresses;
    const content = contentIn(database);
    const snapshot = { tenant, contentVersion, content, ...addresses, media: mediaIn(database) };
    rememberSnapshot(site, snapshot);
    return snapshot;
  });
}

/** The addresses of the files that the kept content of a site names; none when nothing is kept. */
export function mediaNamed(site: SiteFolder): string[] {
  return existsSync(site.snapshot) ? withDatabase(site, mediaIn) : [];
}

type Kept = { locale: Locale; type: ContentType; json: string };

function contentIn(database: Database.Database) {
  const content = emptyContent();
  const rows = database.prepare('SELECT locale, type, json FROM documents').iterate() as Iterable<Kept>;
  for (const { locale, type, json } of rows) (content[locale][type] as Document[]).push(JSON.parse(json));
  return content;
}

/** The addresses of all files that the kept content names, in order. */
function mediaIn(database: Database.Database): string[] {
  const rows = database.prepare("SELECT media FROM documents WHERE media <> ''").pluck().all() as string[];
  return [...new Set(rows.flatMap((media) => media.split('\n')))].sort();
}

function versionIn(database: Database.Database): number | null {
  const origin = database.prepare('SELECT code, version FROM origin').get() as
    | { code: string; version: number }
    | undefined;
  return origin?.code === code ? origin.version : null;
}

/**
 * A store that cannot be read is begun again: everything in it can be fetched.
 * @throws TovutiError `disk-full-writing`
 */
function withDatabase<T>(site: SiteFolder, work: (database: Database.Database) => T): T {
  mkdirSync(site.root, { recursive: true });
  try {
    return openAnd(site, work);
  } catch (error) {
    if (isFull(site, error)) throw new TovutiError('disk-full-writing', { path: site.snapshot });
    if (!isDamaged(error)) throw error;
    for (const end of ['', '-wal', '-shm']) rmSync(site.snapshot + end, { force: true });
    return openAnd(site, work);
  }
}

function openAnd<T>(site: SiteFolder, work: (database: Database.Database) => T): T {
  const database = open(site);
  try {
    return work(database);
  } finally {
    database.close();
  }
}

function open(site: SiteFolder): Database.Database {
  const database = new Database(site.snapshot);
  // A power cut may lose the last writes, never the order of them.
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  database.exec(TABLES);
  return database;
}

const codeOf = (error: unknown) => (error as { code?: string }).code ?? '';
const isDamaged = (error: unknown) => ['SQLITE_CORRUPT', 'SQLITE_NOTADB'].includes(codeOf(error));

/** SQLite also says "I/O error" when a file that it shares in memory finds no room. */
function isFull(site: SiteFolder, error: unknown): boolean {
  if (!/^SQLITE_(FULL|IOERR)/.test(codeOf(error))) return false;
  const { bavail, bsize } = statfsSync(site.root);
  return bavail * bsize < NO_ROOM;
}
