import { TovutiError } from '@tovuti/core';
import type { z } from 'zod';
import { findMedia } from './find-media.ts';
import names from './names.json' with { type: 'json' };
import type { RawDocument } from './read-type.ts';

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
  }: { schema: T; type: keyof typeof names.types; tenant: string; locale: string },
): { document: z.infer<T>; media: WantedMedia[] } {
  const owner: Owner = { tenant, type: names.types[type], title: titleOf(raw), document: raw.documentId };
  const result = schema.safeParse(raw);
  if (!result.success) {
    const path = result.error.issues[0]?.path ?? [];
    const reason = names.reasons[isMissing(raw, path) ? 'missing' : 'unusable'];
    throw new TovutiError('document-invalid', { ...owner, locale, field: path.join('.'), reason });
  }
  const media = findMedia(raw, result.data).map(({ field, ...file }) => ({
    ...file,
    owner: { ...owner, field },
  }));
  return { document: result.data, media };
}

function isMissing(raw: RawDocument, path: PropertyKey[]): boolean {
  let value: unknown = raw;
  for (const key of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
  return value === null || value === undefined || value === '';
}

function titleOf(raw: RawDocument): string {
  const name = raw.title ?? raw.name ?? raw.from ?? raw.place;
  return typeof name === 'string' ? name : raw.documentId;
}
