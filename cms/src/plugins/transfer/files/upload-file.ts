import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Core } from '@strapi/strapi';
import { fileTypeFromFile } from 'file-type';
import sharp from 'sharp';
import { checkFile } from '../../../platform/uploads/check-file';
import { inTenant } from './in-tenant';

/** A file of Strapi's media library. */
export type Stored = {
  id: number;
  documentId: string;
  url: string;
  hash: string;
  mime: string;
  name: string;
} & Record<string, unknown>;
export type FileInfo = {
  name: string;
  alternativeText?: string;
  caption?: string;
  focalPoint?: { x: number; y: number };
  folder?: number | null;
};

export const FILE = 'plugin::upload.file';

/** Files without marks of their own inside, by their ending. */
const TEXTS: Record<string, string> = { '.txt': 'text/plain', '.csv': 'text/csv' };
const REFUSED = /^(application\/(x-msdownload|x-elf|x-mach-binary|xml|javascript)|text\/html)|svg/;

/**
 * Hands a file to Strapi's media library as the institution's own.
 * @throws what Strapi's upload refuses with
 */
export async function uploadFile(
  strapi: Core.Strapi,
  tenant: string,
  path: string,
  info: FileInfo,
): Promise<Stored> {
  const { size } = await stat(path);
  const mimetype = await typeOf(path, info.name);
  const { name, ...rest } = info;
  // Strapi refuses names that no file can have; what people see may be any.
  const originalFilename = name.replace(/[<>:"/\\|?*\p{Cc}]/gu, '-').slice(-200);
  const files = { filepath: path, originalFilename, mimetype, size };
  const upload = (): Promise<[Stored]> =>
    strapi
      .plugin('upload')
      .service('upload')
      .upload({ data: { fileInfo: { name, ...rest } }, files });
  const [stored] = await inTenant(tenant, upload);
  return stored;
}

/**
 * What the media library would say of a file, after the same checks as when it comes in. It may clean the file.
 * @throws what `uploadFile` refuses with
 */
export async function lookAt(path: string, name: string) {
  await typeOf(path, name);
  const file = { filepath: path, originalFilename: name, size: 0 };
  const { mime, group } = await checkFile(file);
  const { width, height } = group === 'picture' ? await sharp(path).metadata() : {};
  return { name: file.originalFilename, ext: extname(file.originalFilename), mime, width, height };
}

export class FileRefused extends Error {}

async function typeOf(path: string, name: string): Promise<string> {
  const found = (await fileTypeFromFile(path))?.mime ?? TEXTS[extname(name).toLowerCase()];
  if (!found || REFUSED.test(found)) throw new FileRefused(name);
  return found;
}
