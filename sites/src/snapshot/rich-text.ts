import { safeLink } from '@tovuti/core';
import type { RichText, RichTextBlock, RichTextInline, RichTextListItem } from '@tovuti/templates/contract';
import { z } from 'zod';
import { imageSchema, mediaUrl, uploadSchema } from './media.ts';

const text = z.object({
  type: z.literal('text'),
  text: z.string(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  underline: z.boolean().optional(),
  strikethrough: z.boolean().optional(),
  code: z.boolean().optional(),
});
/** `file` is the file of the media library that the link leads to. */
const link = z.object({
  type: z.literal('link'),
  url: z.string(),
  file: uploadSchema.nullish(),
  children: z.array(text),
});
const inline = z.array(z.discriminatedUnion('type', [text, link]));
const listItem = z.object({ type: z.literal('list-item'), children: inline });

const list = z.object({
  type: z.literal('list'),
  format: z.enum(['ordered', 'unordered']),
  get children(): z.ZodArray<z.ZodUnion<[typeof listItem, typeof list]>> {
    return z.array(z.union([listItem, list]));
  },
});

const block = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), children: inline }),
  z.object({ type: z.literal('quote'), children: inline }),
  z.object({ type: z.literal('code'), children: inline }),
  z.object({
    type: z.literal('heading'),
    level: z.union([1, 2, 3, 4, 5, 6].map((level) => z.literal(level as 1 | 2 | 3 | 4 | 5 | 6))),
    children: inline,
  }),
  list,
  z.object({ type: z.literal('image'), image: imageSchema }),
]);

/** Rich text as the templates may trust it: known blocks only, harmless links, pictures of this site. */
export const richTextSchema = z
  .array(block)
  .nullish()
  .transform((blocks): RichText => (blocks ?? []).map(cleanBlock));

type RawBlock = z.infer<typeof block>;
type RawList = z.infer<typeof list>;
type RawInline = z.infer<typeof inline>[number];

function cleanBlock(raw: RawBlock): RichTextBlock {
  if (raw.type === 'image') return raw;
  if (raw.type === 'list') return cleanList(raw);
  return { ...raw, children: raw.children.flatMap(cleanInline) } as RichTextBlock;
}

function cleanList({ format, children }: RawList): RichTextBlock {
  return {
    type: 'list',
    format,
    children: children.map((child): RichTextListItem | RichTextBlock =>
      child.type === 'list'
        ? cleanList(child)
        : { type: 'list-item', children: child.children.flatMap(cleanInline) },
    ),
  };
}

function cleanInline(raw: RawInline): RichTextInline[] {
  if (raw.type === 'text') return [raw as RichTextInline];
  const children = raw.children as RichTextInline[];
  const url = raw.file ? mediaUrl(raw.file) : safeLink(raw.url);
  return url ? [{ type: 'link', url, children }] : children;
}
