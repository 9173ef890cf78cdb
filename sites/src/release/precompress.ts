import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { settings } from '@tovuti/core';
import { linkOrCopy, writeNew } from './files.ts';

/** Smaller files fit into one packet as they are. */
const WORTH_IT = 1000;
const TEXT = /\.(html|css|js|json|xml|txt|svg|webmanifest)$/;

export const isText = (file: string) => TEXT.test(file);
/** Whether a file lies there only beside the one that it is the compressed form of. */
export const isCompressedForm = (file: string) => file.endsWith('.gz') && isText(file.slice(0, -3));
/** Whether web servers are to find compressed files beside the plain ones. */
export const isWanted = (file: string) => settings.precompress && isText(file);

/** Puts the compressed form of a file beside it. The same bytes give the same bytes: gzip's time is left empty. */
export function compressBeside(path: string, content: string | Buffer) {
  if (content.length >= WORTH_IT) writeNew(`${path}.gz`, compressed(content));
}

export const compressed = (content: string | Buffer) => gzipSync(content, { level: 6 });

/** Brings the compressed form along with a file that is kept from an earlier release, or makes it where there was none. */
export function linkCompressed(from: string, to: string) {
  if (existsSync(`${from}.gz`)) linkOrCopy(`${from}.gz`, `${to}.gz`);
  else compressBeside(to, readFileSync(from));
}
