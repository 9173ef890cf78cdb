import type { Core } from '@strapi/strapi';
import { asSystem } from '../actor';

type Image = Record<string, unknown>;
type Node = { type?: unknown; image?: unknown };
const FACTS = ['hash', 'ext', 'mime', 'size', 'width', 'height', 'provider'] as const;
/** What the editor of Strapi keeps of a picture. */
const PROPERTIES = new Set<string>([
  ...FACTS,
  'name',
  'alternativeText',
  'url',
  'caption',
  'formats',
  'previewUrl',
  'provider_metadata',
  'createdAt',
  'updatedAt',
]);

/**
 * Pictures inside rich text carry a copy of their file's facts. Those are taken from the institution's media library;
 * null when a picture is not one of its files.
 */
export async function withLibraryImages<T extends Node>(
  strapi: Core.Strapi,
  blocks: T[],
  tenant: string,
): Promise<T[] | null> {
  const urls = blocks.filter(({ type }) => type === 'image').map(({ image }) => pathOf(image));
  if (urls.length === 0) return blocks;
  const where = { tenant, url: { $in: urls } } as never;
  const files: Image[] = await asSystem(() => strapi.db.query('plugin::upload.file').findMany({ where }));
  const byUrl = new Map(files.map((file) => [file.url, file]));
  // Only what the media library could measure is a picture.
  if (urls.some((url) => !byUrl.get(url)?.width)) return null;
  return blocks.map((block) => {
    const file = block.type === 'image' && byUrl.get(pathOf(block.image));
    return file ? { ...block, image: describe(block.image as Image, file) } : block;
  });
}

/** The address of a picture on this CMS; the editor writes it with the CMS's own host. */
function pathOf(image: unknown): string {
  const url = String((image as Image | null)?.url ?? '');
  return /^(?:https?:\/\/[^/]+)?(\/uploads\/[^/?#]+)$/.exec(url)?.[1] ?? '';
}

function describe(image: Image, file: Image): Image {
  const kept = Object.entries(image).filter(([name]) => PROPERTIES.has(name));
  const facts = FACTS.map((name) => [name, file[name]]);
  return Object.fromEntries([
    ['name', file.name],
    ...kept,
    ...facts,
    ['url', file.url],
    ['formats', file.formats ?? null],
  ]);
}
