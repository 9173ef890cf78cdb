import { hash } from 'node:crypto';
import type { Site } from '@tovuti/templates/contract';
import type { PlainFile, Route } from '../routes/types.ts';

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
    ofPage: ({ input }) => fingerprint(ofSite(input.site), input.page),
    ofFile: ({ input }) => fingerprint(input),
  };
}
