import { stat } from 'node:fs/promises';
import { refusal } from '../refusal';
import { checkOffice } from './check-office';
import { checkPdf } from './check-pdf';
import { checkPicture } from './check-picture';
import { safeFileName } from './file-name';
import type { Kind } from './kinds';
import { recognise } from './recognise';

/** A file on its way in, as Strapi's upload service takes it. */
export type Incoming = {
  filepath: string;
  originalFilename: string;
  mimetype?: string;
  detectedMimeType?: string;
  size: number;
};

/**
 * Accepts a file by what it holds, not by what it is called, and names it by what it is.
 * @throws {ValidationError} with an error of the catalogue that names the file.
 */
export async function checkFile(file: Incoming): Promise<Kind> {
  const name = shown(file.originalFilename);
  const { size } = await stat(file.filepath);
  if (size === 0) throw refusal('upload-empty', { name });
  const kind = await recognise(file.filepath, file.originalFilename);
  if (!kind) throw refusal(/\.svgz?$/i.test(name) ? 'upload-svg' : 'upload-kind', { name });
  if (size > kind.limit) throw tooLarge(name, size, kind.limit);
  await checkContent(file.filepath, name, kind);
  file.originalFilename = safeFileName(file.originalFilename, kind);
  file.mimetype = kind.mime;
  file.detectedMimeType = kind.mime;
  file.size = (await stat(file.filepath)).size;
  return kind;
}

async function checkContent(path: string, name: string, { group, mime }: Kind) {
  if (group === 'picture') await checkPicture(path, name);
  else if (mime === 'application/pdf') await checkPdf(path, name);
  else if (group === 'document') await checkOffice(path, name);
}

function tooLarge(name: string, size: number, limit: number) {
  const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1).replace('.0', '');
  return refusal('upload-too-large', { name, size: megabytes(size), limit: megabytes(limit) });
}

/** A name from outside, short enough for a message. */
const shown = (name: string) => name.slice(0, 120);
