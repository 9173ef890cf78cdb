import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { picturesFolder } from './store';

const FILE = 'plugin::upload.file';
const AT_ONCE = 500;

/** Removes the sizes of originals that the media library has no more, and what an earlier recipe made. */
export async function prunePictures(strapi: Core.Strapi) {
  const folder = picturesFolder();
  const recipes = await list(dirname(folder));
  for (const other of recipes.filter((name) => join(dirname(folder), name) !== folder))
    await rm(join(dirname(folder), other), { recursive: true, force: true });
  const kept = await list(folder);
  for (let start = 0; start < kept.length; start += AT_ONCE) {
    const hashes = kept.slice(start, start + AT_ONCE);
    const known = await knownAmong(strapi, hashes);
    for (const hash of hashes)
      if (!known.has(hash)) await rm(join(folder, hash), { recursive: true, force: true });
  }
}

const list = (folder: string) => readdir(folder).catch((): string[] => []);

async function knownAmong(strapi: Core.Strapi, hashes: string[]): Promise<Set<string>> {
  const table = strapi.db.metadata.get(FILE).tableName;
  const rows: { content_hash: string }[] = await strapi.db
    .connection(table)
    .distinct('content_hash')
    .whereIn('content_hash', hashes);
  return new Set(rows.map(({ content_hash }) => content_hash));
}

/** Every night, in East Africa Time. */
export function prunePicturesNightly(strapi: Core.Strapi) {
  const options = { rule: '0 20 3 * * *', tz: 'Africa/Dar_es_Salaam' };
  strapi.cron.add({ 'pictures-prune': { task: () => prunePictures(strapi), options } });
}
