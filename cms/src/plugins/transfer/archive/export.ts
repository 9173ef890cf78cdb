import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Core } from '@strapi/strapi';
import { ZipFile } from 'yazl';
import { tenantTypes } from '../../../platform/tenant-types';
import { FOLDER } from '../files/folder';
import { MAX_READ, MB } from '../files/safe-zip';
import { FILE, type Stored } from '../files/upload-file';
import { fileOf, folderOf } from '../jobs/folder';
import { addNotes, count } from '../jobs/report';
import type { Work } from '../jobs/work';
import { FORMAT, MANIFEST, type Manifest, VERSION } from './manifest';
import { documentsOf } from './read-documents';
import type { FileRecord, FolderRecord } from './records';
import { rowsOf, TABLES, TRAILS } from './tables';

type Zipping = {
  zip: ZipFile;
  checksums: Record<string, string>;
  /** Bytes of what an import reads into memory: all but the files. */
  text: number;
};

const FILES = 'files/';

/** Everything that the institution owns, as one file in the job's folder: whole, or not there. */
export async function exportArchive(work: Work) {
  const path = fileOf(work.job, 'archive');
  await mkdir(folderOf(work.job), { recursive: true, mode: 0o700 });
  const zipping: Zipping = { zip: new ZipFile(), checksums: {}, text: 0 };
  const written = pipeline(zipping.zip.outputStream, createWriteStream(`${path}.new`, { mode: 0o600 }));
  try {
    await Promise.race([fill(work, zipping), written]);
    zipping.zip.end();
    await written;
    await rename(`${path}.new`, path);
  } catch (error) {
    await rm(`${path}.new`, { force: true });
    throw error;
  }
}

async function fill(work: Work, zipping: Zipping) {
  const { strapi, tenant } = work;
  const counts: Manifest['counts'] = {};
  const files: Stored[] = await strapi.db
    .query(FILE)
    .findMany({ where: { tenant }, populate: ['folder'], orderBy: { id: 'asc' } });
  const names = new Map(files.map((file) => [file.hash, file.documentId]));
  const types = tenantTypes(strapi);
  const total = types.length + files.length;
  let done = 0;
  for (const uid of types) {
    const type = uid.split('.')[1] ?? uid;
    const lines = countLines(
      documentsOf(strapi, uid, tenant, (hash) => names.get(hash)),
      (n) => {
        counts[type] = n;
        if (n) work.report.made[type] = n;
      },
    );
    await add(zipping, `documents/${type}.jsonl`, Readable.from(lines));
    await work.advance(++done, total);
  }
  await addJson(zipping, 'folders.json', await foldersOf(strapi, tenant));
  const records: FileRecord[] = [];
  for (const file of files) {
    records.push(await addFile(work, zipping, file));
    await work.advance(++done, total);
  }
  counts.files = records.length;
  await addJson(zipping, 'files.json', records);
  await addTables(work, zipping);
  const manifest: Manifest = {
    format: FORMAT,
    version: VERSION,
    tenant,
    made: new Date().toISOString(),
    counts,
    checksums: zipping.checksums,
  };
  zipping.zip.addBuffer(Buffer.from(JSON.stringify(manifest, null, 2)), MANIFEST);
  if (zipping.text > MAX_READ) addNotes(work.report, [{ code: 'archive-large', max: MAX_READ / MB }]);
}

async function addTables({ strapi, tenant }: Work, zipping: Zipping) {
  const tables = Object.entries(TABLES).map(([name, { uid }]) => [`tables/${name}.jsonl`, uid] as const);
  const trails = Object.entries(TRAILS).map(([name, uid]) => [`trails/${name}.jsonl`, uid] as const);
  for (const [name, uid] of [...tables, ...trails]) {
    if (strapi.db.metadata.has(uid)) await add(zipping, name, Readable.from(rowsOf(strapi, uid, tenant)));
  }
}

async function* countLines(documents: AsyncIterable<object>, onEnd: (count: number) => void) {
  let lines = 0;
  for await (const document of documents) {
    lines++;
    yield `${JSON.stringify(document)}\n`;
  }
  onEnd(lines);
}

/** Adds an entry and waits until it is written, so that no more than one is held open. */
async function add(zipping: Zipping, name: string, source: Readable) {
  const hash = createHash('sha256');
  const isText = !name.startsWith(FILES);
  const watched = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk);
      if (isText) zipping.text += chunk.length;
      done(null, chunk);
    },
  });
  zipping.zip.addReadStream(watched, name);
  await pipeline(source, watched);
  zipping.checksums[name] = hash.digest('hex');
}

function addJson(zipping: Zipping, name: string, value: unknown) {
  return add(zipping, name, Readable.from([JSON.stringify(value)]));
}

async function foldersOf(strapi: Core.Strapi, tenant: string): Promise<FolderRecord[]> {
  const rows: { id: number; name: string; parent: { id: number } | null }[] = await strapi.db
    .query(FOLDER)
    .findMany({ where: { tenant }, populate: ['parent'], orderBy: { id: 'asc' } });
  return rows.map(({ id, name, parent }) => ({ id, name, parent: parent?.id ?? null }));
}

async function addFile(work: Work, zipping: Zipping, file: Stored): Promise<FileRecord> {
  const bytes = await openStored(work.strapi, file.url);
  const path = bytes ? `${FILES}${file.hash}${file.ext ?? ''}` : null;
  if (bytes && path) await add(zipping, path, bytes);
  else addNotes(work.report, [{ code: 'file-broken', url: file.url, reason: 'missing', title: file.name }]);
  count(work.report, 'made', 'files');
  return {
    id: file.documentId,
    name: file.name,
    alternativeText: file.alternativeText as string | null,
    caption: file.caption as string | null,
    focalPoint: file.focalPoint as FileRecord['focalPoint'],
    url: file.url,
    folder: (file.folder as { id: number } | null)?.id ?? null,
    path,
  };
}

/** The bytes of a file of the media library: on this disk, or where the upload provider keeps them. */
async function openStored(strapi: Core.Strapi, url: string): Promise<Readable | null> {
  if (url.startsWith('/')) {
    const path = join(strapi.dirs.static.public, normalize(url));
    return existsSync(path) ? createReadStream(path) : null;
  }
  const response = await fetch(url).catch(() => null);
  return response?.ok && response.body ? Readable.fromWeb(response.body as never) : null;
}
