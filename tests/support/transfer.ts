import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { openPromise } from 'yauzl';
import { ZipFile } from 'yazl';
import type { AdminApi } from './admin-api.ts';
import { SOON } from './soon.ts';

type Counts = Record<string, number>;
export type Job = {
  id: number;
  state: string;
  failure: string | null;
  report: {
    made: Counts;
    changed: Counts;
    same: Counts;
    left: Counts;
    files: Counts;
    addresses: number;
    leftOut: Counts;
    notes: ({ code: string } & Record<string, unknown>)[];
  } | null;
};
type Files = { source?: string | Buffer; uploads?: Buffer };
type Until = 'check' | 'run' | 'wait';

/**
 * Walks an import through its doors as the page does.
 * @param what the choices of a new job, or the number of one
 * @param until `check` stops after the rehearsal, `run` goes through, `wait` only waits
 */
export async function runJob(
  admin: AdminApi,
  what: object | number,
  files: Files,
  until: Until = 'run',
): Promise<Job> {
  const isNew = typeof what !== 'number';
  const id = isNew ? await create(admin, what) : what;
  for (const [role, bytes] of Object.entries(files)) {
    const { status, text } = await admin('PUT', `/transfer/jobs/${id}/files/${role}`, Buffer.from(bytes));
    if (status !== 200) throw new Error(text);
  }
  if (isNew) {
    await step(admin, `/transfer/jobs/${id}/check`);
    const checked = await settled(admin, id);
    if (until === 'check' || checked.state !== 'checked') return checked;
  }
  if (until === 'run') await step(admin, `/transfer/jobs/${id}/run`);
  return settled(admin, id);
}

async function create(admin: AdminApi, choices: object): Promise<number> {
  const { status, body, text } = await admin('POST', '/transfer/jobs', choices);
  if (status !== 200) throw new Error(text);
  return (body.data as unknown as { id: number }).id;
}

async function step(admin: AdminApi, path: string) {
  const { status, text } = await admin('POST', path);
  if (status !== 200) throw new Error(text);
}

/** A whole institution takes minutes when the machine is busy. */
const PATIENCE = { ...SOON, timeout: 500_000 };

async function settled(admin: AdminApi, id: number): Promise<Job> {
  let job: Job | undefined;
  await expect
    .poll(async () => {
      const { body } = await admin('GET', '/transfer/jobs');
      job = (body.results as Job[]).find((row) => row.id === id);
      return job?.state;
    }, PATIENCE)
    .toMatch(/^(?!checking|running)/);
  return job as Job;
}

/** A file as an archive describes it, with the bytes that it holds and the hash that it promises. */
type Enclosed = { id: string; name: string; url: string; bytes: Buffer; sum: string };

/** What archives hold. */
export const archives = {
  /** One made by hand: lines by entry, and files; its lists agree with their checksums, as those of our own do. */
  made(tenant: string, lines: Record<string, object[]>, files: Enclosed[]): Promise<Buffer> {
    const pathOf = ({ id, name }: Enclosed) => `files/${id}-${name}`;
    const listed = files.map(({ bytes, sum, ...file }) => ({
      ...file,
      folder: 1,
      path: pathOf({ ...file, bytes, sum }),
    }));
    const texts = [
      ...Object.entries(lines).map(([name, rows]) => [
        name,
        rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
      ]),
      ['folders.json', JSON.stringify([{ id: 1, name: 'Nakala', parent: null }])],
      ['files.json', JSON.stringify(listed)],
    ] as [string, string][];
    const checksums = Object.fromEntries([
      ...texts.map(([name, text]) => [name, hashOf(text)]),
      ...files.map((file) => [pathOf(file), file.sum]),
    ]);
    const manifest = { format: 'tovuti-archive', version: 1, tenant, made: '', counts: {}, checksums };
    return zipOf([
      ...texts.map(([name, text]): [string, Buffer] => [name, Buffer.from(text)]),
      ...files.map((file): [string, Buffer] => [pathOf(file), file.bytes]),
      ['manifest.json', Buffer.from(JSON.stringify(manifest))],
    ]);
  },

  async download(admin: AdminApi, path: string): Promise<Buffer> {
    return (await admin('GET', path)).bytes;
  },

  /** What it says of documents, what was decided about them, files and folders; without what every restoring changes: moments, addresses, trails. */
  async contents(archive: Buffer): Promise<Record<string, unknown>> {
    const entries = await read(archive);
    const documents = [...entries]
      .filter(([name]) => /^(documents|tables)\//.test(name))
      .map(([name, bytes]) => [name, bytes.toString('utf8').split('\n').filter(Boolean).map(normal).sort()]);
    return { ...Object.fromEntries(documents), files: filesOf(entries).sort() };
  },

  /** The same archive with documents of some types only. */
  async part(archive: Buffer, types: string[]): Promise<Buffer> {
    const isWanted = (name: string) =>
      !name.startsWith('documents/') || types.some((type) => name === `documents/${type}.jsonl`);
    return zipOf([...(await read(archive))].filter(([name]) => isWanted(name)));
  },

  /** The same archive with one document's text changed. */
  tampered(archive: Buffer): Promise<Buffer> {
    return changed(archive, 'documents/news-article.jsonl', (text) =>
      text.replace('"title":"', '"title":"X'),
    );
  },

  /** The same with one more line in an entry, and checksums that agree, as somebody makes it who knows how. */
  async forged(archive: Buffer, entry: string, row: object): Promise<Buffer> {
    let sum = '';
    const more = await changed(archive, entry, (text) => {
      const whole = `${text}${JSON.stringify(row)}\n`;
      sum = hashOf(whole);
      return whole;
    });
    return changed(more, 'manifest.json', (text) => {
      const manifest = JSON.parse(text);
      manifest.checksums[entry] = sum;
      return JSON.stringify(manifest);
    });
  },
};

export const hashOf = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');

async function changed(archive: Buffer, entry: string, change: (text: string) => string): Promise<Buffer> {
  const entries = [...(await read(archive))];
  return zipOf(
    entries.map(([name, bytes]) => [
      name,
      name === entry ? Buffer.from(change(bytes.toString('utf8'))) : bytes,
    ]),
  );
}

async function zipOf(entries: [string, Buffer][]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of entries) zip.addBuffer(bytes, name);
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

type Folder = { id: number; name: string; parent: number | null };
type File = { id: string; name: string; folder: number | null; path: string } & Record<string, unknown>;

/** Each file with the path of its folder, its descriptions and its bytes. */
function filesOf(entries: Map<string, Buffer>): string[] {
  const json = (name: string) => JSON.parse(entries.get(name)?.toString('utf8') ?? '[]');
  const folders = new Map((json('folders.json') as Folder[]).map((folder) => [folder.id, folder]));
  const pathOf = (id: number | null): string => {
    const folder = id === null ? undefined : folders.get(id);
    return folder ? `${pathOf(folder.parent)}/${folder.name}` : '';
  };
  return (json('files.json') as File[]).map(
    ({ id, name, folder, path, alternativeText, caption, focalPoint }) =>
      JSON.stringify([
        id,
        pathOf(folder),
        harmless(name),
        alternativeText,
        caption,
        focalPoint,
        entries.get(path)?.toString('base64'),
      ]),
  );
}

/** Names of files are made harmless as they come in. */
const harmless = (name: string) => name.replace(/[^\p{L}\p{N}.]+/gu, '-');

function normal(line: string): string {
  const text = JSON.stringify(JSON.parse(line), (name, inner) =>
    ['createdAt', 'updatedAt', 'publishedAt'].includes(name) ? undefined : inner,
  );
  return text.replace(/\/uploads\/[\w.-]+/g, '/uploads/…');
}

async function read(archive: Buffer): Promise<Map<string, Buffer>> {
  const path = join(mkdtempSync(join(tmpdir(), 'tovuti-archive-')), 'archive.zip');
  writeFileSync(path, archive);
  const zip = await openPromise(path, { autoClose: false });
  const entries = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    const parts: Buffer[] = [];
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
    entries.set(entry.fileName, Buffer.concat(parts));
  }
  zip.close();
  return entries;
}
