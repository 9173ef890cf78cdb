import { TovutiError } from '@tovuti/core';
import { LOCALES } from '@tovuti/templates/contract';
import { routes } from '../routes/routes.ts';
import type { RouteInput } from '../routes/types.ts';
import { assemble, type RawContent } from '../snapshot/assemble.ts';
import { CONTENT_TYPES } from '../snapshot/queries/queries.ts';
import type { Unfinished } from './overlay.ts';

const ADDRESS_ERRORS = new Set(['address-taken', 'address-reserved']);

/**
 * The routes of a site with drafts. A document that wants an address which it cannot have is left out and listed as
 * unfinished: one person's draft must not keep the others from previewing theirs.
 */
export function settleAddresses(
  content: RawContent,
  { tenant, ...facts }: Omit<RouteInput, 'snapshot'> & { tenant: string },
) {
  const unfinished: Unfinished[] = [];
  for (;;) {
    const { snapshot, media } = assemble(content, tenant, 0);
    const input: RouteInput = { snapshot, ...facts };
    try {
      return { input, media, unfinished, routes: routes(input) };
    } catch (error) {
      unfinished.push(takeOut(content, error));
    }
  }
}

/** Removes the document that the error names; any other error goes on. */
function takeOut({ documents }: RawContent, error: unknown): Unfinished {
  if (!(error instanceof TovutiError) || !ADDRESS_ERRORS.has(error.code)) throw error;
  const { document: documentId, locale: language, field } = error.params;
  for (const locale of LOCALES.filter((known) => known === language)) {
    for (const type of CONTENT_TYPES) {
      const list = documents[locale][type];
      const at = list.findIndex((document) => document.documentId === documentId);
      if (at < 0) continue;
      list.splice(at, 1);
      return { type, documentId: String(documentId), locale, fields: [String(field)] };
    }
  }
  throw error;
}
