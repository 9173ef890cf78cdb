import { LOCALES, type Locale } from '@tovuti/templates/contract';
import { keepAltTexts } from './alt-text.ts';
import type { RawContent } from './assemble.ts';
import { CONTENT_TYPES } from './queries/queries.ts';
import type { RawDocument } from './read-type.ts';
import { documentSchemas } from './schemas.ts';
import type { Content, ContentType, Documents, Snapshot } from './types.ts';
import { validate, type WantedMedia } from './validate.ts';

export type Document = Documents[ContentType];
/** One document in one language, checked, with the addresses of the files that it names. */
export type Entry = { locale: Locale; type: ContentType; id: string; document: Document; media: string[] };
export type Addresses = Pick<Snapshot, 'redirects' | 'retirements' | 'formerAddresses'>;

/** No document of any type in any language. */
export function emptyContent(): Record<Locale, Content> {
  const empty = () => Object.fromEntries(CONTENT_TYPES.map((type) => [type, []])) as unknown as Content;
  return Object.fromEntries(LOCALES.map((locale) => [locale, empty()])) as Record<Locale, Content>;
}

/**
 * The documents of one tenant out of what the CMS answered about many.
 * @throws TovutiError `document-invalid`
 */
export function entriesOf(documents: RawContent['documents'], tenant: string) {
  const wanted: WantedMedia[] = [];
  const entries = LOCALES.flatMap((locale) =>
    CONTENT_TYPES.flatMap((type) =>
      (documents[locale][type] ?? [])
        .filter((raw) => raw.tenant === tenant)
        .map((raw) => {
          const { entry, media } = entryOf(raw, { locale, type, tenant });
          wanted.push(...media);
          return entry;
        }),
    ),
  );
  return { entries, media: wanted };
}

function entryOf(raw: RawDocument, place: { locale: Locale; type: ContentType; tenant: string }) {
  keepAltTexts(raw, place.locale);
  const { document, media } = validate(raw, { schema: documentSchemas[place.type], ...place });
  const urls = [...new Set(media.map(({ url }) => url))];
  const { locale, type } = place;
  const entry: Entry = { locale, type, id: raw.documentId, document: document as Document, media: urls };
  return { entry, media };
}
