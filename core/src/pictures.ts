/** Widths in pixels in which sites offer a picture, for screens from 160 points to a large one. */
const WIDTHS = [160, 320, 640, 960, 1280, 1920];
const WIDEST = 1920;
/** A step this close to the widest size would save nobody anything. */
const NEAR = 0.8;
/** What a browser that knows no `<picture>` gets at most. */
const PLAIN_WIDEST = 960;

export type PictureFormat = 'avif' | 'webp';
/** One size of a picture. `jpg`, `png` and `gif` are for browsers that know neither modern format. */
export type PictureSize = { width: number; format: PictureFormat | 'jpg' | 'png' | 'gif' };
/** What the sizes depend on: the original's width in pixels and its extension (`.jpg`). */
export type Original = { width: number; ext: string };

/** In the order in which browsers should choose. A moving GIF would stand still as AVIF. */
export function pictureFormats({ ext }: Original): PictureFormat[] {
  return ext === '.gif' ? ['webp'] : ['avif', 'webp'];
}

/** The widths of a picture, ascending; none is wider than the original. */
export function pictureWidths({ width }: Original): number[] {
  const widest = Math.min(width, WIDEST);
  return [...WIDTHS.filter((step) => step <= widest * NEAR), widest];
}

/** The size that every browser can show. */
export function plainSize({ width, ext }: Original): PictureSize {
  const format = ext === '.gif' || ext === '.png' ? (ext.slice(1) as 'gif' | 'png') : 'jpg';
  return { width: Math.min(width, PLAIN_WIDEST), format };
}

/** Every size that is made of an original. */
export function pictureSizes(original: Original): PictureSize[] {
  const modern = pictureFormats(original).flatMap((format) =>
    pictureWidths(original).map((width): PictureSize => ({ width, format })),
  );
  return [...modern, plainSize(original)];
}

/** `640.avif`: how a size is called in addresses and on disk. */
export const sizeName = ({ width, format }: PictureSize) => `${width}.${format}`;
