import { LOCALES, type Locale } from '@tovuti/templates/contract';
import type { RawContent } from '../snapshot/assemble.ts';
import { CONTENT_TYPES } from '../snapshot/queries/queries.ts';
import type { RawDocument } from '../snapshot/read-type.ts';
import { documentSchemas } from '../snapshot/schemas.ts';
import type { ContentType } from '../snapshot/types.ts';

/** A draft that cannot be shown yet, with the fields that are empty or wrong. */
export type Unfinished = { type: ContentType; documentId: string; locale: Locale; fields: string[] };
export type Drafts = Partial<RawContent['documents'][Locale]>;

/**
 * Drafts laid over what is published: each takes the place of its published form. One that is not finished leaves the
 * published form where it is, and is listed. What is published and cannot be shown is left out. What was never published
 * is dated as if that were done `now`.
 */
export function overlay(published: RawContent, drafts: Record<Locale, Drafts>, now: string) {
  const unfinished: Unfinished[] = [];
  const overlaid = (locale: Locale, type: ContentType) => {
    const usable = (drafts[locale][type] ?? []).filter((draft) => {
      const fields = fieldsToMend(type, draft);
      if (fields.length) unfinished.push({ type, documentId: draft.documentId, locale, fields });
      return fields.length === 0;
    });
    const replaced = new Set(usable.map(({ documentId }) => documentId));
    const live = published.documents[locale][type];
    const moments = new Map(live.map(({ documentId, publishedAt }) => [documentId, publishedAt]));
    const dated = usable.map((draft) => ({ ...draft, publishedAt: moments.get(draft.documentId) ?? now }));
    const kept = live.filter(
      (document) => !replaced.has(document.documentId) && fieldsToMend(type, document).length === 0,
    );
    return [...kept, ...dated].sort((a, b) => (a.documentId < b.documentId ? -1 : 1));
  };
  const documents = Object.fromEntries(
    LOCALES.map((locale) => [
      locale,
      Object.fromEntries(CONTENT_TYPES.map((type) => [type, overlaid(locale, type)])),
    ]),
  ) as RawContent['documents'];
  return { content: { documents, addresses: published.addresses } satisfies RawContent, unfinished };
}

/** The fields without which, or with what is in which, a document cannot be rendered. */
export function fieldsToMend(type: ContentType, document: RawDocument): string[] {
  const result = documentSchemas[type].safeParse(document);
  const names = result.success ? [] : result.error.issues.map(({ path }) => String(path[0] ?? ''));
  return [...new Set(names)];
}
