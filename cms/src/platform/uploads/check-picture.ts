import { rename } from 'node:fs/promises';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { refusal } from '../refusal';

/** A picture of a few kilobytes may unfold to gigabytes. Phones make 12 to 50 million pixels. */
export const MOST_PIXELS = 64_000_000;
const options = { limitInputPixels: MOST_PIXELS, failOn: 'error' as const };

/**
 * Refuses what cannot be read or would unfold to too much, turns a photograph upright, and takes from it what cameras
 * add: where it was taken, when, and with which phone are personal data.
 */
export async function checkPicture(path: string, name: string) {
  const facts = await sharp(path, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw refusal('upload-picture', { name });
    });
  if (pixelsOf(facts) > MOST_PIXELS) throw refusal('upload-pixels', { name, limit: '64' });
  const picture = sharp(path, { ...options, pages: facts.pages && facts.pages > 1 ? -1 : 1 });
  const cleaned = `${path}-clean`;
  try {
    if (!hasCameraData(facts)) await picture.resize(64).toBuffer();
    else await inItsFormat(picture.autoOrient().keepIccProfile(), facts).toFile(cleaned);
  } catch {
    throw refusal('upload-picture', { name });
  }
  if (hasCameraData(facts)) await rename(cleaned, path);
}

function pixelsOf({ width, height, pageHeight, pages }: Metadata): number {
  return width * (pageHeight ?? height) * (pages ?? 1);
}

function hasCameraData({ exif, xmp, iptc }: Metadata): boolean {
  return Boolean(exif || xmp || iptc);
}

/** Quality at which nobody sees that a photograph was written anew. */
function inItsFormat(picture: Sharp, { format }: Metadata): Sharp {
  if (format === 'jpeg') return picture.jpeg({ quality: 92 });
  if (format === 'png') return picture.png();
  if (format === 'webp') return picture.webp({ quality: 92 });
  return format === 'gif' ? picture.gif() : picture.avif({ quality: 70 });
}
