import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { type PictureSize, settings, sizeName } from '@tovuti/core';
import { makePicture } from './make';

/** Grows when pictures are made differently, so that all are made again. */
const RECIPE = '1';

/** A picture of the media library: its bytes by their hash, where they lie, and how wide they are. */
export type LibraryPicture = { contentHash: string; path: string; width: number; ext: string };

export const picturesFolder = () => join(settings.dataDir, 'pictures', RECIPE);

/** Those being made now: who asks for one of them waits for it instead of making it again. */
const underWay = new Map<string, Promise<void>>();

/**
 * The file of one size of a picture, made now if nobody needed it before: once for each content, whichever files and
 * institutions show it.
 * @throws when the original is gone or cannot be read, or the disk is full
 */
export async function pictureFile({ contentHash, path }: LibraryPicture, size: PictureSize): Promise<string> {
  const target = join(picturesFolder(), contentHash, sizeName(size));
  if (existsSync(target)) return target;
  const making =
    underWay.get(target) ?? readOriginal(path, contentHash).then((bytes) => makePicture(bytes, size, target));
  underWay.set(target, making);
  await making.finally(() => underWay.delete(target));
  return target;
}

/**
 * All of it in memory: a file that is replaced while the picture library has it open by its path ends the process. Half old
 * and half new it would not have its hash.
 */
async function readOriginal(path: string, contentHash: string): Promise<Buffer> {
  const bytes = await readFile(path);
  if (createHash('sha256').update(bytes).digest('hex') !== contentHash)
    throw new Error(`${path} was replaced meanwhile`);
  return bytes;
}

type Row = { contentHash?: string | null; hash: string; ext?: string | null; width?: number | null };

/** The picture that a row of the media library is; null for other files. */
export function libraryPicture(strapi: Core.Strapi, row: Row): LibraryPicture | null {
  const { contentHash, width, ext } = row;
  if (!contentHash || !width || !ext) return null;
  return { contentHash, width, ext: ext.toLowerCase(), path: originalPath(strapi, row) };
}

/** Where Strapi's local provider keeps a file. */
export function originalPath(strapi: Core.Strapi, { hash, ext }: Pick<Row, 'hash' | 'ext'>): string {
  return join(strapi.dirs.static.public, 'uploads', `${hash}${ext ?? ''}`);
}
