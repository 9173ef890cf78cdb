import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UNCHANGING } from '../release/layout.ts';
import { isCompressedForm } from '../release/precompress.ts';
import type { Inputs } from '../release/release.ts';
import type { Files } from './mark.ts';

export const hashOf = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');

/**
 * Every file of a release with the hash of its content. What an earlier release has of the same input, or under a name that
 * changes with the content, is not read again.
 */
export function hashFiles(
  folder: string,
  inputs: Inputs,
  earlier: { inputs: Inputs; files: Files } | null,
): Files {
  const files: Files = {};
  const hashed = (file: string) => hashOf(readFileSync(join(folder, file)));
  for (const [file, input] of Object.entries(inputs))
    files[file] = (earlier?.inputs[file] === input && earlier.files[file]) || hashed(file);
  for (const file of unchangingFiles(folder)) files[file] = earlier?.files[file] ?? hashed(file);
  return files;
}

function unchangingFiles(folder: string): string[] {
  const parts = UNCHANGING.filter((part) => existsSync(join(folder, part)));
  return parts.flatMap((part) => {
    const entries = readdirSync(join(folder, part), { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && !isCompressedForm(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  });
}
