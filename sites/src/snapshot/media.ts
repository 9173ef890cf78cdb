import { createHash } from 'node:crypto';
import { z } from 'zod';

/** A file of Strapi's media library as GraphQL and rich text carry it. */
export const uploadSchema = z.object({
  url: z.string().min(1),
  name: z.string().min(1),
  hash: z.string().nullish(),
  ext: z.string().nullish(),
  /** Kilobytes. */
  size: z.number().nullish(),
  width: z.number().nullish(),
  height: z.number().nullish(),
  alternativeText: z.string().nullish(),
  updatedAt: z.string().nullish(),
});
export type Upload = z.infer<typeof uploadSchema>;

/**
 * The address of a file in every site that shows it. It changes whenever the file does (an editor may replace a file
 * and keep its name), so browsers may keep what they have for ever.
 */
export function mediaUrl(upload: Upload): string {
  const identity = [upload.url, upload.hash, upload.size, upload.updatedAt].join('\n');
  const key = createHash('sha256').update(identity).digest('hex').slice(0, 16);
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

export const imageSchema = uploadSchema
  .extend({ width: z.number().positive(), height: z.number().positive() })
  .transform((upload) => ({
    url: mediaUrl(upload),
    width: upload.width,
    height: upload.height,
    alt: upload.alternativeText ?? '',
  }));

export const fileSchema = uploadSchema.transform((upload) => ({
  url: mediaUrl(upload),
  name: upload.name.replace(/\.\w+$/, ''),
  type: (upload.ext ?? upload.name.match(/\.\w+$/)?.[0] ?? '').replace('.', '').toUpperCase(),
  bytes: Math.round((upload.size ?? 0) * 1000),
}));

/** The file of the media library that a link in a text leads to; the site carries it like any other. */
export function linkedUpload(url: string): Upload | null {
  const name = /^\/uploads\/([\w.-]+)$/.exec(url)?.[1];
  return name ? { url, name: name.replace(/_[0-9a-f]{10}(?=\.\w+$)/, '') } : null;
}

export type MediaSource = { url: string; source: string; field: string };

/** Every file that a raw document names, at any depth, with the field it sits in. */
export function findMedia(raw: Record<string, unknown>): MediaSource[] {
  const found: MediaSource[] = [];
  for (const [field, value] of Object.entries(raw)) collect(value, field, found);
  return found;
}

function collect(value: unknown, field: string, found: MediaSource[]) {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, field, found);
  } else if (value !== null && typeof value === 'object') {
    const upload = 'hash' in value ? uploadSchema.safeParse(value).data : linkOf(value);
    if (upload) found.push({ url: mediaUrl(upload), source: upload.url, field });
    else for (const item of Object.values(value)) collect(item, field, found);
  }
}

function linkOf(value: object): Upload | null {
  const { type, url } = value as { type?: unknown; url?: unknown };
  return type === 'link' && typeof url === 'string' ? linkedUpload(url) : null;
}
