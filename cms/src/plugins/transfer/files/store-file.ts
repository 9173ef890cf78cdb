import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { errors } from '@strapi/utils';
import { TovutiError } from '@tovuti/core';
import { folderOf, LIMITS } from '../jobs/folder';
import { addNotes } from '../jobs/report';
import type { Work } from '../jobs/work';
import type { SourceFile } from '../reading/item';
import { findOrigin, keepOrigin } from '../write/origins';
import { rehearsedFile } from '../write/rehearsed-files';
import { FileBroken, fetchFile, MAX_FILE } from './fetch-file';
import { oldSiteFolder } from './folder';
import { fileKey, fileName, namesInZip, wholeAddress, withoutSize } from './old-address';
import { FILE, FileRefused, lookAt, type Stored, uploadFile } from './upload-file';

const NO_LOCALE = '-';

/**
 * The institution's own copy of a file of the old site, in a rehearsal as it would be; null when it cannot be had, which
 * the report then says.
 * @param title of the document that needs it, for the report
 */
export async function storeFile(work: Work, file: SourceFile, title: string): Promise<Stored | null> {
  const address = wholeAddress(file.url, work.base);
  if (!address) return note(work, file.url, 'address', title);
  const key = fileKey(withoutSize(address)[0] ?? address);
  if (!work.stored.has(key)) work.stored.set(key, await store(work, address, key, file, title));
  return work.stored.get(key) as Stored | null;
}

async function store(
  work: Work,
  address: string,
  key: string,
  file: SourceFile,
  title: string,
): Promise<Stored | null> {
  const known = await storedFile(work, key);
  if (known) {
    work.report.files.same++;
    return known;
  }
  try {
    const path = await bring(work, address);
    try {
      const keep = work.isRehearsal ? rehearse : keepFile;
      return await keep(work, key, path, { ...file, url: address });
    } finally {
      await rm(path, { force: true });
    }
  } catch (error) {
    if (error instanceof FileBroken) return note(work, address, error.reason, title);
    work.report.files.broken++;
    addNotes(work.report, [{ code: 'file-refused', title, url: address, reason: reasonOf(work, error) }]);
    return null;
  }
}

/** One bad file must not end an import; what no rule refused with is for whoever looks after the system. */
function reasonOf({ strapi, job, tenant }: Work, error: unknown): string {
  const isRule =
    error instanceof errors.ApplicationError || error instanceof TovutiError || error instanceof FileRefused;
  if (isRule) return (error as Error).message;
  strapi.log.warn(`transfer ${job.id}: a file could not be kept: ${(error as Error).message}`, { tenant });
  return '';
}

async function storedFile({ strapi, tenant }: Work, source: string): Promise<Stored | null> {
  const origin = await findOrigin(strapi, { tenant, source, locale: NO_LOCALE });
  if (!origin) return null;
  return strapi.db.query(FILE).findOne({ where: { documentId: origin.document, tenant } });
}

/** What the library would say of it: the file is looked at as it will be when it comes in. */
async function rehearse(work: Work, _key: string, path: string, file: SourceFile): Promise<Stored> {
  const bytes = `bytes:${await hashOfFile(path)}`;
  const { filesByHash } = work.rehearsal;
  const twin = filesByHash.get(bytes) ?? (await storedFile(work, bytes));
  const stored = twin ?? rehearsedFile(work, await lookAt(path, nameOf(file)));
  filesByHash.set(bytes, stored);
  if (twin) work.report.files.same++;
  else work.report.files.made++;
  return stored;
}

/** From the person's ZIP, or else from the web, once: what was rehearsed is what is imported. @returns where a copy is */
async function bring(work: Work, address: string): Promise<string> {
  await mkdir(join(folderOf(work.job), 'files'), { recursive: true, mode: 0o700 });
  const path = join(folderOf(work.job), randomUUID());
  const name = inZip(work, address);
  if (name && work.uploads) await work.uploads.extract(name, path, MAX_FILE);
  else await fetchOnce(work, address, path);
  return path;
}

async function fetchOnce(work: Work, address: string, path: string) {
  const fetched = join(folderOf(work.job), 'files', createHash('sha256').update(address).digest('hex'));
  const size = async (file: string) => (await stat(file).catch(() => null))?.size;
  if ((await size(fetched)) !== undefined) return copyFile(fetched, path);
  await fromWeb(address, (url) => fetchFile(url, path));
  work.fetched += (await size(path)) ?? 0;
  if (work.isRehearsal && work.fetched < LIMITS.uploads) await copyFile(path, fetched);
}

function inZip({ uploads }: Work, address: string): string | undefined {
  return withoutSize(address)
    .flatMap(namesInZip)
    .find((name) => uploads?.has(name));
}

async function fromWeb(address: string, get: (url: string) => Promise<void>): Promise<void> {
  const [first = address, copy] = withoutSize(address);
  try {
    await get(first);
  } catch (error) {
    if (!copy || !(error instanceof FileBroken) || error.reason !== 'gone') throw error;
    await get(copy);
  }
}

const nameOf = ({ url }: SourceFile) => fileName(withoutSize(url)[0] ?? url);

/** The same bytes under two addresses are one file. */
async function keepFile(work: Work, key: string, path: string, file: SourceFile): Promise<Stored> {
  const { strapi, tenant } = work;
  const bytes = `bytes:${await hashOfFile(path)}`;
  const twin = await storedFile(work, bytes);
  const info = {
    name: nameOf(file),
    ...(file.alternativeText ? { alternativeText: file.alternativeText.slice(0, 255) } : {}),
    ...(file.caption ? { caption: file.caption.slice(0, 255) } : {}),
  };
  const stored =
    twin ?? (await uploadFile(strapi, tenant, path, { ...info, folder: await oldSiteFolder(work) }));
  const origin = { type: FILE, document: stored.documentId, sourceHash: null, contentHash: null };
  for (const source of [key, bytes]) await keepOrigin(strapi, { tenant, source, locale: NO_LOCALE }, origin);
  if (twin) work.report.files.same++;
  else work.report.files.made++;
  return stored;
}

export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

function note({ report }: Work, url: string, reason: FileBroken['reason'], title: string): null {
  report.files.broken++;
  addNotes(report, [{ code: 'file-broken', url: url.slice(0, 200), reason, title }]);
  return null;
}
