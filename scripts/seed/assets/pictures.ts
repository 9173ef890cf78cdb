import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, parse } from 'node:path';
import sharp from 'sharp';
import type { Asset } from '../types.ts';

/** A picture that documents may show; its name without the ending is its key and, read as words, its description. */
export type Picture = Omit<Asset, 'name' | 'file'>;

const MIME: Record<string, string> = {
  '.avif': 'image/avif',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

/** The pictures of a folder, in the order of their names; none without a folder. */
export async function readPictures(folder: string | null): Promise<Picture[]> {
  if (!folder) return [];
  const names = readdirSync(folder).filter((name) => extname(name).toLowerCase() in MIME);
  return Promise.all(names.sort().map((name) => readPicture(join(folder, name))));
}

async function readPicture(path: string): Promise<Picture> {
  const bytes = readFileSync(path);
  const { width, height } = await sharp(bytes).metadata();
  const { name, ext } = parse(path);
  const ending = ext.toLowerCase();
  return {
    key: `picture-${name}`,
    ext: ending,
    mime: MIME[ending] ?? '',
    bytes,
    width,
    height,
    alt: name.replaceAll(/[-_]+/g, ' '),
  };
}
