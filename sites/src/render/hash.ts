import { hash } from 'node:crypto';
import type { Site } from '@tovuti/templates/contract';
import type { PlainFile, Route } from '../routes/types.ts';

/** Rich text is most of a page, and the same object for as long as its snapshot is remembered: it is hashed once. */
const ofTexts = new WeakMap<object, string>();

/** A short fingerprint of anything that JSON can hold. Key order counts: routes make their objects in a fixed order. */
export function fingerprint(...parts: unknown[]): string {
  return hash('sha256', parts.map((part) => JSON.stringify(part)).join('\n'), 'base64url').slice(0, 22);
}

export type Fingerprints = { ofPage(route: Route): string; ofFile(file: PlainFile): string };

/**
 * Input hashes under one templates build. Same hash, same bytes: that is what lets a release keep a page of the one
 * before. All pages of a language share their site object, so it is hashed once.
 */
export function fingerprints(buildId: string): Fingerprints {
  const sites = new Map<Site, string>();
  const ofSite = (site: Site) => {
    const known = sites.get(site) ?? fingerprint(buildId, site);
    sites.set(site, known);
    return known;
  };
  return {
    ofPage: ({ input: { site, page } }) => {
      if (page.template !== 'detail' || !('body' in page.document)) return fingerprint(ofSite(site), page);
      const { body, ...document } = page.document;
      return fingerprint(ofSite(site), { ...page, document }, ofText(body));
    },
    ofFile: ({ input }) => fingerprint(input),
  };
}

function ofText(text: object): string {
  const known = ofTexts.get(text) ?? fingerprint(text);
  ofTexts.set(text, known);
  return known;
}
