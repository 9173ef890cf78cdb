import type { Core } from '@strapi/strapi';
import { makePicturesAhead } from './ahead';
import { hashContents, hashOlderFiles } from './content-hash';
import { prunePicturesNightly } from './prune';

/** Originals stay here; sites get sizes of them, made once. */
export function registerPictures(strapi: Core.Strapi) {
  hashContents(strapi);
  makePicturesAhead(strapi);
}

export async function startPictures(strapi: Core.Strapi) {
  await hashOlderFiles(strapi);
  prunePicturesNightly(strapi);
}
