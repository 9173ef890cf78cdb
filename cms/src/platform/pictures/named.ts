import { existsSync } from 'node:fs';
import type { Core } from '@strapi/strapi';
import { pictureSizes, sizeName } from '@tovuti/core';
import { libraryPicture, pictureFile } from './store';

/**
 * The file of the size `640.avif` of the picture with this content, whichever row of the media library has it.
 * @returns null when there is no such picture, or none of its sizes has that name
 */
export async function pictureNamed(
  strapi: Core.Strapi,
  contentHash: string | undefined,
  name: string | undefined,
): Promise<string | null> {
  if (!contentHash || !name) return null;
  const where = { contentHash } as never;
  const row = await strapi.db.query('plugin::upload.file').findOne({ where });
  const picture = row && libraryPicture(strapi, row);
  const size = picture && pictureSizes(picture).find((made) => sizeName(made) === name);
  if (!size) return null;
  return pictureFile(picture, size).catch((error: Error) => {
    // The builder says which document misses it.
    if (!existsSync(picture.path)) return null;
    throw error;
  });
}
