import { createHash } from 'node:crypto';
import {
  type Original,
  pictureFormats,
  pictureSizes,
  pictureWidths,
  plainSize,
  sizeName,
} from '@tovuti/core';
import type { Image } from '@tovuti/templates/contract';
import { z } from 'zod';

/** A file of Strapi's media library as GraphQL and rich text carry it. */
export const uploadSchema = z.object({
  url: z.string().min(1),
  name: z.string().min(1),
  ext: z.string().nullish(),
  /** Kilobytes. */
  size: z.number().nullish(),
  width: z.number().nullish(),
  height: z.number().nullish(),
  alternativeText: z.string().nullish(),
  caption: z.string().nullish(),
  /** Percent from the left and the top. */
  focalPoint: z.object({ x: z.number(), y: z.number() }).nullish(),
  /** SHA-256; none when the file is gone from the CMS's disk. */
  contentHash: z.string().nullish(),
});
export type Upload = z.infer<typeof uploadSchema>;

/**
 * The address of a file in every site that offers it. It changes whenever the file does (an editor may replace a file
 * and keep its name), so browsers may keep what they have for ever.
 */
export function mediaUrl(upload: Upload): string {
  const key = (upload.contentHash ?? createHash('sha256').update(upload.url).digest('hex')).slice(0, 16);
  return `/media/${key}-${fileName(upload)}`;
}

function fileName({ name, ext }: Upload): string {
  const extension = (ext ?? name.match(/\.\w+$/)?.[0] ?? '').toLowerCase();
  const stem = name
    .replace(/\.\w+$/, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
  return `${stem || 'faili'}${extension.replace(/[^.a-z0-9]/g, '')}`;
}

/** Only what the media library could measure is a picture. */
export const imageSchema = uploadSchema
  .extend({
    width: z.number().positive(),
    height: z.number().positive(),
    ext: z.string().min(1),
    contentHash: z.string().min(1),
  })
  .transform((upload): Image => {
    const { width, height, alternativeText, caption, focalPoint } = upload;
    const base = pictureBase(upload.contentHash);
    const original = originalOf(upload);
    return {
      url: `${base}-${sizeName(plainSize(original))}`,
      base,
      widths: pictureWidths(original),
      formats: pictureFormats(original),
      width,
      height,
      alt: alternativeText ?? '',
      caption: caption?.trim() || null,
      focus: focalPoint ?? null,
    };
  });

/** What the addresses of all sizes of a picture begin with. */
const pictureBase = (contentHash: string) => `/media/${contentHash.slice(0, 20)}`;

function originalOf({ width, ext }: { width: number; ext: string }): Original {
  return { width, ext: ext.toLowerCase() };
}

export const fileSchema = uploadSchema.transform((upload) => ({
  url: mediaUrl(upload),
  name: upload.name.replace(/\.\w+$/, ''),
  type: (upload.ext ?? upload.name.match(/\.\w+$/)?.[0] ?? '').replace('.', '').toUpperCase(),
  bytes: Math.round((upload.size ?? 0) * 1000),
}));

/** A file that a site carries: its address there, and where the CMS has it. */
export type MediaSource = { url: string; source: string };

/** What a picture's sizes are on the site, or the file itself where that is offered. */
export function mediaSources(upload: Upload, isNamed: (url: string) => boolean): MediaSource[] {
  const file = mediaUrl(upload);
  const sources = isNamed(file) ? [{ url: file, source: upload.url }] : [];
  const { contentHash, width, ext } = upload;
  if (!contentHash || !width || !ext || !isNamed(pictureBase(contentHash))) return sources;
  const sizes = pictureSizes(originalOf({ width, ext })).map((size) => ({
    url: `${pictureBase(contentHash)}-${sizeName(size)}`,
    source: `/api/publishing/pictures/${contentHash}/${sizeName(size)}`,
  }));
  return [...sources, ...sizes];
}
