import { copyFileSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { TovutiError } from '@tovuti/core';

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;

/** Makes a full disk say so in words. */
function write<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (cause) {
    if (codeOf(cause) === 'ENOSPC') throw new TovutiError('disk-full-writing', { path }, { cause });
    throw cause;
  }
}

export function writeNew(path: string, content: string | Buffer) {
  write(path, () => writeFileSync(path, content));
}

/** Readers see the old content or the new, never a part. */
export function writeAtomically(path: string, content: string) {
  const draft = `${path}.${process.pid}.new`;
  try {
    write(path, () => writeFileSync(draft, content));
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** One file under two names; a copy where the file system cannot do that. */
export function linkOrCopy(from: string, to: string) {
  try {
    linkSync(from, to);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return;
    if (!['EXDEV', 'EMLINK', 'EPERM', 'ENOTSUP'].includes(codeOf(error) ?? '')) throw error;
    write(to, () => copyFileSync(from, to));
  }
}

/** The parsed content, or null when there is no such file. */
export function readJson<T>(path: string): T | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}
