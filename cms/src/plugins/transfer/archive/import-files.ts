import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { findOrMake } from '../files/folder';
import type { Zip } from '../files/safe-zip';
import { hashOfFile } from '../files/store-file';
import { FILE, lookAt, type Stored, uploadFile } from '../files/upload-file';
import { folderOf } from '../jobs/folder';
import { addNotes } from '../jobs/report';
import type { Work } from '../jobs/work';
import { findOrigin, keepOrigin } from '../write/origins';
import { rehearsedFile } from '../write/rehearsed-files';
import { takenBack } from '../write/taken-back';
import type { Archived } from './import';
import type { Manifest } from './manifest';
import { readJson } from './read-lines';
import { type FileRecord, type FolderRecord, fileRecord, folderRecord } from './records';

const MAX_BYTES = 512 * 1024 * 1024;

/** The archive's files, by their names and addresses in it, as they are here; in a rehearsal as they would be. */
export type Files = { byName: Map<string, Stored>; byUrl: Map<string, Stored> };

export async function importFiles(work: Work, zip: Zip, manifest: Manifest): Promise<Files> {
  const folders = await readJson(zip, 'folders.json', manifest, z.array(folderRecord));
  const records = await readJson(zip, 'files.json', manifest, z.array(fileRecord));
  const make = () => makeFolders(work, folders);
  const places = await (work.isRehearsal ? takenBack(work.strapi, make) : make());
  const files: Files = { byName: new Map(), byUrl: new Map() };
  for (const [index, record] of records.entries()) {
    const stored = await importFile(work, zip, manifest, record, places, files);
    if (stored) {
      files.byName.set(record.id, stored);
      files.byUrl.set(record.url, stored);
    }
    await work.advance(index, records.length + 1);
  }
  return files;
}

/** The files that documents name, in fields, texts or links. */
export function filesNamedIn(documents: Archived[], { byName, byUrl }: Files): Stored[] {
  const named = new Set<Stored | undefined>();
  for (const { record } of documents) {
    JSON.stringify(record.versions, (_, value) => {
      if (typeof value === 'string') named.add(byName.get(value) ?? byUrl.get(value));
      return value;
    });
  }
  return [...named].filter((file) => file !== undefined);
}

async function makeFolders({ strapi, tenant }: Work, folders: FolderRecord[]): Promise<Map<number, number>> {
  const made = new Map<number, number>();
  const byId = new Map(folders.map((folder) => [folder.id, folder]));
  const make = async (folder: FolderRecord, below: Set<number>): Promise<number> => {
    const known = made.get(folder.id);
    if (known !== undefined) return known;
    const above = folder.parent === null || below.has(folder.parent) ? undefined : byId.get(folder.parent);
    const parent = above ? await make(above, below.add(folder.id)) : null;
    const id = await findOrMake(strapi, tenant, folder.name, parent);
    made.set(folder.id, id);
    return id;
  };
  for (const folder of folders) await make(folder, new Set());
  return made;
}

async function importFile(
  work: Work,
  zip: Zip,
  manifest: Manifest,
  record: FileRecord,
  places: Map<number, number>,
  { byName }: Files,
) {
  const known = byName.get(record.id) ?? (await knownFile(work, record.id, manifest.tenant));
  if (known) {
    work.report.files.same++;
    return known;
  }
  if (!record.path || !zip.has(record.path)) return broken(work, record);
  const path = join(folderOf(work.job), randomUUID());
  try {
    await zip.extract(record.path, path, MAX_BYTES);
    if ((await hashOfFile(path)) !== manifest.checksums[record.path]) return broken(work, record);
    const folder = record.folder === null ? null : (places.get(record.folder) ?? null);
    const stored = work.isRehearsal
      ? rehearsedFile(work, await lookAt(path, record.name))
      : await keep(work, path, record, folder, sourceOf(record.id, manifest.tenant));
    work.report.files.made++;
    return stored;
  } catch (error) {
    const { strapi, tenant } = work;
    strapi.log.warn(`import: a file of ${tenant} was refused: ${(error as Error).name}`, { tenant });
    return broken(work, record);
  } finally {
    await rm(path, { force: true });
  }
}

const sourceOf = (id: string, tenant: string) => `archive:${tenant}:file:${id}`;

/** The file itself where it was never lost, or what an earlier import made of it. */
async function knownFile({ strapi, tenant }: Work, id: string, from: string): Promise<Stored | null> {
  const table = strapi.db.query(FILE);
  const own: Stored | null = await table.findOne({ where: { documentId: id, tenant } });
  if (own) return own;
  const origin = await findOrigin(strapi, { tenant, source: sourceOf(id, from), locale: '-' });
  return origin ? table.findOne({ where: { documentId: origin.document, tenant } }) : null;
}

/** Strapi may make a picture smaller as it comes in; an archive gives back the bytes that it holds. */
async function keep(
  { strapi, tenant }: Work,
  path: string,
  record: FileRecord,
  folder: number | null,
  source: string,
): Promise<Stored> {
  const info = {
    name: record.name,
    ...(record.alternativeText ? { alternativeText: record.alternativeText } : {}),
    ...(record.caption ? { caption: record.caption } : {}),
    ...(record.focalPoint ? { focalPoint: record.focalPoint } : {}),
    folder,
  };
  const stored = await uploadFile(strapi, tenant, path, info);
  const provider = strapi.plugin('upload').service('provider');
  await provider.upload({ ...stored, getStream: () => createReadStream(path), filepath: path });
  const table = strapi.db.query(FILE);
  const isFree = (await table.count({ where: { documentId: record.id } })) === 0;
  const { hash, ext, url } = stored;
  // The place on disk is named so that the content is looked at anew.
  const data = { hash, ext, url, ...(isFree ? { documentId: record.id } : {}) };
  const kept = await table.update({ where: { id: stored.id }, data });
  const origin = { type: FILE, document: kept.documentId, sourceHash: null, contentHash: null };
  await keepOrigin(strapi, { tenant, source, locale: '-' }, origin);
  return kept;
}

function broken({ report }: Work, { name }: FileRecord): null {
  report.files.broken++;
  addNotes(report, [{ code: 'archive-file', title: name }]);
  return null;
}
