import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Settings, TovutiError } from '@tovuti/core';

/** What a first start writes: content, files and one release of all sites. */
const FIRST_START_MB = 3000;
/** Room for a day's publications; a change of templates takes 1 GB, and says so when it does not fit. */
const LATER_START_MB = 300;

/** Finds what would stop the start half-way, and says so before anything is begun. */
export async function checkEnvironment(settings: Settings) {
  checkFolder(settings.dataDir);
  await checkPort(settings.sitesPort, 'SITES_PORT');
  await checkPort(settings.previewPort, 'PREVIEW_PORT');
  if (settings.builderPort) await checkPort(settings.builderPort, 'BUILDER_PORT');
  await checkPort(settings.cmsPort, 'CMS_PORT');
}

function checkFolder(dir: string) {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    accessSync(dir, constants.W_OK);
  } catch (error) {
    throw new TovutiError('data-dir-unwritable', { dir, reason: (error as Error).message });
  }
  const { bavail, bsize } = statfsSync(dir);
  const free = Math.floor((bavail * bsize) / 1024 / 1024);
  const needed = existsSync(join(dir, 'sites')) ? LATER_START_MB : FIRST_START_MB;
  if (free < needed) throw new TovutiError('disk-full', { dir, free, needed });
}

async function checkPort(port: number, name: string) {
  const isFree = await new Promise<boolean>((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
  if (!isFree) throw new TovutiError('port-busy', { port, name, example: port + 1000 });
}

/**
 * Keeps a second Tovuti out of the same `DATA_DIR`: SQLite and the releases have one writer.
 * @returns the function that gives the folder free again
 */
export function lockDataDir(dir: string): () => void {
  const file = join(dir, 'tovuti.pid');
  const pid = readPid(file);
  if (pid && isRunning(pid)) throw new TovutiError('data-dir-in-use', { dir, pid });
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

function readPid(file: string): number | null {
  try {
    return Number(readFileSync(file, 'utf8')) || null;
  } catch {
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
