import { TovutiError } from '@tovuti/core';
import type { z } from 'zod';
import { findMedia } from './media.ts';
import type { RawDocument } from './read-type.ts';
import typeNames from './type-names.json' with { type: 'json' };

/** A file that a document names: which one, and where an editor would look for it. */
export type WantedMedia = { url: string; source: string; owner: Owner & { field: string } };
type Owner = { tenant: string; type: string; title: string; document: string };

/**
 * A raw document as the routes may trust it, with the files that it names.
 * @throws TovutiError `document-invalid` that names the document and the field.
 */
export function validate<T extends z.ZodType>(
  raw: RawDocument,
  {
    schema,
    type,
    tenant,
    locale,
  }: { schema: T; type: keyof typeof typeNames; tenant: string; locale: string },
): { document: z.infer<T>; media: WantedMedia[] } {
  const owner: Owner = { tenant, type: typeNames[type], title: titleOf(raw), document: raw.documentId };
  const result = schema.safeParse(raw);
  if (!result.success) {
    const issue = result.error.issues[0];
    const field = issue?.path.join('.') || '?';
    throw new TovutiError('document-invalid', { ...owner, locale, field, reason: issue?.message ?? '' });
  }
  const media = findMedia(raw).map(({ url, source, field }) => ({ url, source, owner: { ...owner, field } }));
  return { document: result.data, media };
}

function titleOf(raw: RawDocument): string {
  const name = raw.title ?? raw.name ?? raw.from ?? raw.place;
  return typeof name === 'string' ? name : raw.documentId;
}
