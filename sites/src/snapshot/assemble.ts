import { LOCALES, type Locale } from '@tovuti/templates/contract';
import type { z } from 'zod';
import { addressSchemas } from './address-schemas.ts';
import { keepAltTexts } from './alt-text.ts';
import { CONTENT_TYPES } from './queries/queries.ts';
import type { ADDRESS_QUERIES, RawDocument } from './read-type.ts';
import { documentSchemas } from './schemas.ts';
import type { Content, ContentType, Snapshot } from './types.ts';
import { validate, type WantedMedia } from './validate.ts';

/** What the CMS answered about a batch of tenants. */
export type RawContent = {
  documents: Record<Locale, Record<ContentType, RawDocument[]>>;
  addresses: Record<keyof typeof ADDRESS_QUERIES, RawDocument[]>;
};

/**
 * The snapshot of one tenant out of the answers about many, with the files that it needs.
 * @throws TovutiError `document-invalid`
 */
export function assemble(raw: RawContent, tenant: string, contentVersion: number) {
  const media: WantedMedia[] = [];
  const own = (documents: RawDocument[]) => documents.filter((document) => document.tenant === tenant);

  function contentIn(locale: Locale): Content {
    const lists = CONTENT_TYPES.map((type) => {
      const known = { schema: documentSchemas[type], type, tenant, locale };
      const documents = own(raw.documents[locale][type]).map((document) => {
        keepAltTexts(document, locale);
        const valid = validate(document, known);
        media.push(...valid.media);
        return valid.document;
      });
      return [type, documents];
    });
    return Object.fromEntries(lists) as Content;
  }

  const content = Object.fromEntries(LOCALES.map((locale) => [locale, contentIn(locale)]));
  const addresses = addressesOf(raw, tenant);
  const snapshot: Snapshot = {
    tenant,
    contentVersion,
    content: content as Record<Locale, Content>,
    ...addresses,
    media: [...new Set(media.map(({ url }) => url))].sort(),
  };
  return { snapshot, media };
}

function addressesOf({ addresses }: RawContent, tenant: string) {
  const valid = <T extends z.ZodType>(schema: T, type: 'redirect' | 'retirement' | 'formerAddress') => {
    const list = {
      redirect: addresses.redirects,
      retirement: addresses.retirements,
      formerAddress: addresses.formerAddresses,
    };
    return list[type]
      .filter((document) => document.tenant === tenant)
      .map((document) => validate(document, { schema, type, tenant, locale: 'sw' }).document);
  };
  return {
    redirects: valid(addressSchemas.redirect, 'redirect'),
    retirements: valid(addressSchemas.retirement, 'retirement'),
    formerAddresses: valid(addressSchemas.formerAddress, 'formerAddress'),
  };
}
