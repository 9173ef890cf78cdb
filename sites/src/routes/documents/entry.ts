import type { DetailDocument, ListItem } from '@tovuti/templates/contract';

/** A document of a section, ready for its list and its own page. */
export type Entry = {
  documentId: string;
  slug: string;
  publishedAt: string | null;
  item: ListItem;
  detail: () => DetailDocument;
  /** The value of the section's filter that this document answers to. */
  filterValue: string | null;
};

export function entry<I extends ListItem>(
  { documentId, slug, publishedAt }: Pick<Entry, 'documentId' | 'slug' | 'publishedAt'>,
  item: I,
  detail: () => DetailDocument,
  filterValue: string | null = null,
): Entry {
  return { documentId, slug, publishedAt, item, detail, filterValue };
}
