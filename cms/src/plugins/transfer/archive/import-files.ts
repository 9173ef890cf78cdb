import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { findOrMake } from '../files/folder';
import type { Zip } from '../files/safe-zip';
import { hashOfFile } from '../files/store-file';
import { FILE, type Stored, uploadFile } from '../files/upload-file';
import { folderOf } from '../jobs/folder';
import { addNotes } from '../jobs/report';
import type { Work } from '../jobs/work';
import { findOrigin, keepOrigin } from '../write/origins';
import type { Manifest } from './manifest';
import { readJson } from './read-lines';
import { type FileRecord, type FolderRecord, fileRecord, folderRecord } from './records';

const MAX_LIST = 128 * 1024 * 1024;
const MAX_BYTES = 512 * 1024 * 1024;

/** The archive's files, by their names in it, as they are here; in a rehearsal those that are here already. */
export type Files = { byName: Map<string, Stored>; byUrl: Map<string, string>; names: Set<string> };

export async function importFiles(work: Work, zip: Zip, manifest: Manifest): Promise<Files> {
  const folders = await readJson(zip, 'folders.json', manifest, z.array(folderRecord), MAX_LIST);
  const records = await readJson(zip, 'files.json', manifest, z.array(fileRecord), MAX_LIST);
  const places = work.isRehearsal ? new Map<number, number>() : await makeFolders(work, folders);
  const files: Files = { byName: new Map(), byUrl: new Map(), names: new Set(records.map(({ id }) => id)) };
  for (const [index, record] of records.entries()) {
    const stored = await importFile(work, zip, manifest, record, places);
    if (stored) {
      files.byName.set(record.id, stored);
      files.byUrl.set(record.url, stored.url);
    }
    await work.advance(index, records.length + 1);
  }
  return files;
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
) {
  const known = await knownFile(work, record.id, manifest.tenant);
  if (known) {
    work.report.files.same++;
    return known;
  }
  if (!record.path || !zip.has(record.path)) return broken(work, record);
  if (work.isRehearsal) {
    work.report.files.made++;
    return null;
  }
  const path = join(folderOf(work.job), randomUUID());
  try {
    await zip.extract(record.path, path, MAX_BYTES);
    if ((await hashOfFile(path)) !== manifest.checksums[record.path]) return broken(work, record);
    const stored = await keep(
      work,
      path,
      record,
      record.folder === null ? null : (places.get(record.folder) ?? null),
    );
    const origin = { type: FILE, document: stored.documentId, sourceHash: null, contentHash: null };
    await keepOrigin(
      work.strapi,
      { tenant: work.tenant, source: sourceOf(record.id, manifest.tenant), locale: '-' },
      origin,
    );
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
  return table.update({ where: { id: stored.id }, data });
}

function broken({ report }: Work, { name }: FileRecord): null {
  report.files.broken++;
  addNotes(report, [{ code: 'archive-file', title: name }]);
  return null;
}
