import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { PictureSize } from '@tovuti/core';
import sharp, { type Sharp } from 'sharp';
import { MOST_PIXELS } from '../uploads/check-picture';

// One core for pictures, the others for people.
sharp.concurrency(1);

/** Writes one size of a picture; it is there whole or not at all. */
export async function makePicture(original: Buffer, size: PictureSize, target: string) {
  const draft = `${target}.${process.pid}.new`;
  await mkdir(dirname(target), { recursive: true });
  try {
    const { format } = await sharp(original).metadata();
    const picture = sharp(original, { limitInputPixels: MOST_PIXELS, animated: format === 'gif' });
    const resized = picture.autoOrient().resize({ width: size.width, withoutEnlargement: true });
    await inFormat(resized, size.format).toFile(draft);
    await rename(draft, target);
  } finally {
    await rm(draft, { force: true });
  }
}

/** Qualities at which a photograph on a phone looks as it was; efforts that keep an upload of 50 million pixels to seconds. */
function inFormat(picture: Sharp, format: PictureSize['format']): Sharp {
  switch (format) {
    case 'avif':
      return picture.avif({ quality: 50, effort: 2 });
    case 'webp':
      return picture.webp({ quality: 75, effort: 4 });
    case 'jpg':
      return picture.flatten({ background: '#fff' }).jpeg({ quality: 78, mozjpeg: true });
    case 'png':
      return picture.png({ palette: true });
    case 'gif':
      return picture.gif();
  }
}
