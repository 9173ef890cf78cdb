import type { Locale } from '@tovuti/templates/contract';
import type { z } from 'zod';
import { addressSchemas } from './address-schemas.ts';
import { type Addresses, type Document, type Entry, emptyContent, entriesOf } from './entries.ts';
import type { ADDRESS_QUERIES, RawDocument } from './read-type.ts';
import type { Content, ContentType, Snapshot } from './types.ts';
import { validate } from './validate.ts';

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
  const { entries, media } = entriesOf(raw.documents, tenant);
  const snapshot: Snapshot = {
    tenant,
    contentVersion,
    content: contentOf(entries),
    ...addressesOf(raw.addresses, tenant),
    media: [...new Set(media.map(({ url }) => url))].sort(),
  };
  return { snapshot, media };
}

function contentOf(entries: Entry[]): Record<Locale, Content> {
  const content = emptyContent();
  for (const { locale, type, document } of entries) (content[locale][type] as Document[]).push(document);
  return content;
}

/** What is kept about the addresses of one tenant. */
export function addressesOf(raw: RawContent['addresses'], tenant: string): Addresses {
  const valid = <T extends z.ZodType>(schema: T, type: 'redirect' | 'retirement' | 'formerAddress') => {
    const list = { redirect: raw.redirects, retirement: raw.retirements, formerAddress: raw.formerAddresses };
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
