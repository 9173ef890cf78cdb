import type { Locale } from '@tovuti/templates/contract';
import type { z } from 'zod';
import type { addressSchemas } from './address-schemas.ts';
import type { documentSchemas } from './schemas.ts';

/** The content types that the builder reads in each language. */
export type ContentType = keyof typeof documentSchemas;
export type Documents = { [T in ContentType]: z.infer<(typeof documentSchemas)[T]> };
export type Content = { [T in ContentType]: Documents[T][] };
export type Redirect = z.infer<typeof addressSchemas.redirect>;
/** How a document left the site in one language, and where it was found. */
export type Retirement = z.infer<typeof addressSchemas.retirement>;
/** Where a document was found before it moved. */
export type FormerAddress = z.infer<typeof addressSchemas.formerAddress>;

/** Everything published of one tenant, at one content version. */
export type Snapshot = {
  tenant: string;
  contentVersion: number;
  content: Record<Locale, Content>;
  redirects: Redirect[];
  retirements: Retirement[];
  formerAddresses: FormerAddress[];
  /** The site-relative addresses of the files that the content names. */
  media: string[];
};
