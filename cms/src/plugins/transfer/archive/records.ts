import { z } from 'zod';

const text = z.string().max(10_000).nullish();

/** A version of a document: one language, as a draft or as it is live. */
const version = z.object({
  locale: z.string().max(10).nullable(),
  status: z.enum(['draft', 'published']),
  createdAt: text,
  updatedAt: text,
  publishedAt: text,
  content: z.record(z.string(), z.unknown()),
});
export const documentRecord = z.object({ id: z.string().max(64), versions: z.array(version).min(1).max(20) });
export type DocumentRecord = z.infer<typeof documentRecord>;
export type Version = z.infer<typeof version>;

export const folderRecord = z.object({
  id: z.number(),
  name: z.string().max(255),
  parent: z.number().nullable(),
});
export type FolderRecord = z.infer<typeof folderRecord>;

export const fileRecord = z.object({
  id: z.string().max(64),
  name: z.string().max(255),
  alternativeText: text,
  caption: text,
  /** Percent from the left and the top; archives of before have none. */
  focalPoint: z.object({ x: z.number().min(0).max(100), y: z.number().min(0).max(100) }).nullish(),
  url: z.string().max(2000),
  folder: z.number().nullable(),
  /** Where its bytes are in the archive; null where they were lost before. */
  path: z.string().max(400).nullable(),
});
export type FileRecord = z.infer<typeof fileRecord>;
