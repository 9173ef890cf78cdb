import { safeLink } from '@tovuti/core';
import type {
  RichText,
  RichTextBlock,
  RichTextCell,
  RichTextInline,
  RichTextListItem,
} from '@tovuti/templates/contract';
import { z } from 'zod';
import { imageSchema, mediaUrl, uploadSchema } from './media.ts';
import { text as words } from './values.ts';

const text = z.object({
  type: z.literal('text'),
  text: z.string(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  underline: z.boolean().optional(),
  strikethrough: z.boolean().optional(),
  code: z.boolean().optional(),
});
/**
 * `file` is the file of the media library that the link leads to, `document` the document of the institution's own:
 * `routes/links.ts` knows where that is.
 */
const link = z.object({
  type: z.literal('link'),
  url: z.string(),
  file: uploadSchema.nullish(),
  document: z.object({ documentId: z.string() }).optional(),
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

const cell = z.object({
  type: z.literal('table-cell'),
  header: z.boolean().default(false),
  colSpan: z.number().int().positive().default(1),
  rowSpan: z.number().int().positive().default(1),
  children: inline,
});
const table = z.object({
  type: z.literal('table'),
  caption: words,
  children: z.array(z.object({ type: z.literal('table-row'), children: z.array(cell).min(1) })).min(1),
});

/** Under a picture stands what the text says of it. */
const image = imageSchema.transform(({ caption, ...picture }) => ({
  image: { ...picture, caption: null },
  caption,
}));

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
  table,
  z.object({ type: z.literal('image'), image }),
]);

/** Rich text as the templates may trust it: known blocks only, harmless links, pictures of this site. */
export const richTextSchema = z
  .array(block)
  .nullish()
  .transform((blocks): RichText => (blocks ?? []).map(cleanBlock));

type RawBlock = z.infer<typeof block>;
type RawList = z.infer<typeof list>;
type RawTable = z.infer<typeof table>;
type RawInline = z.infer<typeof inline>[number];

function cleanBlock(raw: RawBlock): RichTextBlock {
  if (raw.type === 'image') return { type: 'image', ...raw.image };
  if (raw.type === 'table') return cleanTable(raw);
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

function cleanTable({ caption, children }: RawTable): RichTextBlock {
  const cells = (row: RawTable['children'][number]) =>
    row.children.map(
      ({ type: _, ...cell }): RichTextCell => ({ ...cell, children: cell.children.flatMap(cleanInline) }),
    );
  return { type: 'table', caption, rows: children.map(cells) };
}

function cleanInline(raw: RawInline): RichTextInline[] {
  if (raw.type === 'text') return [raw as RichTextInline];
  const children = raw.children as RichTextInline[];
  const url = raw.file ? mediaUrl(raw.file) : safeLink(raw.url);
  if (!url) return children;
  const link = { type: 'link' as const, url, children };
  return [raw.document ? Object.assign(link, { document: raw.document.documentId }) : link];
}
