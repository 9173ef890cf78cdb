import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Core } from '@strapi/strapi';
import { originalPath } from './store';

const FILE = 'plugin::upload.file';

type Values = { hash?: string; ext?: string; url?: string; contentHash?: string | null };

/** Every file's row knows its bytes by their SHA-256: what two files share is made once, and a replaced file is a new one. */
export function hashContents(strapi: Core.Strapi) {
  const note = async ({ params }: { params: { data?: Values } }) => {
    const { data } = params;
    // Only an upload and a replacement name the file on disk.
    if (!data?.hash || !data.url?.startsWith('/uploads/')) return;
    data.contentHash = await contentHash(strapi, { hash: data.hash, ext: data.ext });
  };
  strapi.db.lifecycles.subscribe({ models: [FILE], beforeCreate: note, beforeUpdate: note } as never);
}

/** Files from before their content was known. Those that are gone from the disk stay without, and say so where they are used. */
export async function hashOlderFiles(strapi: Core.Strapi) {
  const table = strapi.db.metadata.get(FILE).tableName;
  const rows: { id: number; hash: string; ext: string }[] = await strapi.db
    .connection(table)
    .select('id', 'hash', 'ext')
    .whereNull('content_hash');
  for (const { id, ...file } of rows) {
    const content_hash = await contentHash(strapi, file);
    if (content_hash) await strapi.db.connection(table).where({ id }).update({ content_hash });
  }
}

/** Null when the file is not on the disk. */
async function contentHash(strapi: Core.Strapi, { hash, ext }: { hash: string; ext?: string }) {
  const sum = createHash('sha256');
  try {
    await pipeline(createReadStream(originalPath(strapi, { hash, ext })), sum);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  return sum.digest('hex');
}
