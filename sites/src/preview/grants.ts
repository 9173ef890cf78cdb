import type { Settings } from '@tovuti/core';
import type { Locale } from '@tovuti/templates/contract';
import { connect } from '../snapshot/client.ts';
import { graphql } from '../snapshot/graphql.ts';
import type { ContentType } from '../snapshot/types.ts';

/** How long images and files of a page are given without asking the CMS again; pages always ask. */
const FILES_MS = 10_000;
const MOST_KEPT = 1000;

/** What a token opens, as the CMS says: all drafts of a tenant to staff, one document to whoever it was shared with. */
export type Grant = {
  kind: 'staff' | 'share';
  tenant: string;
  type: ContentType;
  documentId: string;
  locale: Locale;
  fingerprint: string;
  /** What the document's fields are called. */
  fields: readonly { name: string; sw: string; en: string }[];
};

const grantQuery = graphql(`
  query PreviewGrant($isOpening: Boolean) {
    previewGrant(isOpening: $isOpening) {
      kind
      tenant
      type
      documentId
      locale
      fingerprint
      fields {
        name
        sw
        en
      }
    }
  }
`);

export type Grants = ReturnType<typeof grantBook>;

/** Asks the CMS, the only place that knows which grants stand. */
export function grantBook(settings: Settings) {
  const recent = new Map<string, { grant: Grant; at: number }>();

  /** @returns null for a token that opens nothing (any more). `isOpening` counts a visit. */
  async function find(token: string, isOpening: boolean): Promise<Grant | null> {
    const { previewGrant } = await connect(settings, token).request(grantQuery, { isOpening });
    recent.delete(token);
    if (!previewGrant) return null;
    const grant = previewGrant as Grant;
    recent.set(token, { grant, at: Date.now() });
    for (const oldest of recent.keys()) if (recent.size > MOST_KEPT) recent.delete(oldest);
    return grant;
  }

  const findForFile = async (token: string): Promise<Grant | null> => {
    const kept = recent.get(token);
    return kept && Date.now() - kept.at < FILES_MS ? kept.grant : find(token, false);
  };

  return { find, findForFile, isKnown: (token: string) => recent.has(token) };
}
