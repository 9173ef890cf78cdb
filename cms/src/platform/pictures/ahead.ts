import type { Core } from '@strapi/strapi';
import { pictureSizes, sizeName } from '@tovuti/core';
import pLimit from 'p-limit';
import { libraryPicture, pictureFile } from './store';

const FILE = 'plugin::upload.file';
const oneAtATime = pLimit(1);

/**
 * The sizes of a picture are made while its editor still writes, so that publishing waits for none of them. One that
 * is not ready by then, or that a restart cut off, is made when a builder asks for it.
 */
export function makePicturesAhead(strapi: Core.Strapi) {
  const make = ({ result }: { result?: Parameters<typeof libraryPicture>[1] & { name?: string } }) => {
    const picture = result && libraryPicture(strapi, result);
    if (!picture) return;
    for (const size of pictureSizes(picture))
      void oneAtATime(() => pictureFile(picture, size)).catch((error: Error) =>
        strapi.log.error(`The picture ${result.name} cannot be made as ${sizeName(size)}: ${error.message}`),
      );
  };
  strapi.db.lifecycles.subscribe({ models: [FILE], afterCreate: make, afterUpdate: make } as never);
}
