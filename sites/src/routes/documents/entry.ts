import type { DetailDocument, ListItem } from '@tovuti/templates/contract';

/** A document of a section, ready for its list and its own page. */
export type Entry = {
  documentId: string;
  slug: string;
  item: ListItem;
  detail: () => DetailDocument;
  /** The value of the section's filter that this document answers to. */
  filterValue: string | null;
};

export function entry<I extends ListItem>(
  document: { documentId: string; slug: string },
  item: I,
  detail: () => DetailDocument,
  filterValue: string | null = null,
): Entry {
  return { documentId: document.documentId, slug: document.slug, item, detail, filterValue };
}
