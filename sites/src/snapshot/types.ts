import type { Locale } from '@tovuti/templates/contract';
import type { z } from 'zod';
import type { documentSchemas, redirectSchema } from './schemas.ts';

/** The content types that the builder reads in each language. */
export type ContentType = keyof typeof documentSchemas;
export type Documents = { [T in ContentType]: z.infer<(typeof documentSchemas)[T]> };
export type Content = { [T in ContentType]: Documents[T][] };
export type Redirect = z.infer<typeof redirectSchema>;

/** Everything published of one tenant, at one content version. */
export type Snapshot = {
  tenant: string;
  contentVersion: number;
  content: Record<Locale, Content>;
  redirects: Redirect[];
  /** The site-relative addresses of the files that the content names. */
  media: string[];
};
