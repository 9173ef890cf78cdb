import type { Locale } from '@tovuti/templates/contract';
import type { CmsClient } from './client.ts';
import { formerAddresses, retirements } from './queries/addresses.ts';
import { QUERIES } from './queries/queries.ts';
import { redirects } from './queries/structure.ts';
import type { ContentType } from './types.ts';

const PAGE = 500;

/** A document as the CMS answers it, before it is checked. */
export type RawDocument = Record<string, unknown> & { tenant: string | null; documentId: string };

export type Publication = 'PUBLISHED' | 'DRAFT';

/**
 * All documents of one type in one language, of all the tenants given: what is published, or the drafts; of them, only
 * those named.
 */
export function readType(
  cms: CmsClient,
  type: ContentType,
  locale: Locale,
  tenants: string[],
  status: Publication = 'PUBLISHED',
  named?: string[],
) {
  const only = named ? { documents: { in: named } } : {};
  return readPages((page) => cms.request(QUERIES[type], { tenants, locale, status, ...only, ...page }));
}

/** What a site has besides documents in languages: its redirects, and what became of its addresses. */
export const ADDRESS_QUERIES = { redirects, retirements, formerAddresses };

export function readAddresses(cms: CmsClient, kind: keyof typeof ADDRESS_QUERIES, tenants: string[]) {
  return readPages((page) => cms.request<Answer, object>(ADDRESS_QUERIES[kind], { tenants, ...page }));
}

type Answer = { documents: readonly unknown[] };

async function readPages(read: (page: { start: number; limit: number }) => Promise<Answer>) {
  const all: RawDocument[] = [];
  for (let start = 0; ; start += PAGE) {
    const { documents } = await read({ start, limit: PAGE });
    all.push(...(documents as RawDocument[]));
    if (documents.length < PAGE) return all;
  }
}
