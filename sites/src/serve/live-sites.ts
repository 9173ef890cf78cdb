import { readlink } from 'node:fs/promises';
import { basename } from 'node:path';
import { releaseFolder, siteFolder } from '../release/layout.ts';
import { readRelease } from '../release/release.ts';
import type { RedirectRule } from '../routes/types.ts';

export type LiveSite = {
  code: string;
  folder: string;
  /** The templates build that the release was made with. */
  templates: string | null;
  redirects: Map<string, RedirectRule>;
  gone: Set<string>;
};

/**
 * Finds a site's live release. The link is followed once a request, so that one answer never mixes two releases; what
 * is known about a release is remembered, for it never changes.
 */
export function liveSites(dataDir: string): (code: string) => Promise<LiveSite | null> {
  const known = new Map<string, LiveSite & { name: string }>();
  return async (code) => {
    const site = siteFolder(dataDir, code);
    const name = await readlink(site.current).then(basename, () => null);
    if (name === null) return null;
    const cached = known.get(code);
    if (cached?.name === name) return cached;
    const head = readRelease(site, name);
    const rules = head?.redirects ?? [];
    const live = {
      name,
      code,
      templates: head?.templates ?? null,
      folder: releaseFolder(site, name),
      redirects: new Map(rules.map((rule) => [rule.from, rule])),
      // A release that is gone back to may be older than this.
      gone: new Set(head?.gone ?? []),
    };
    known.set(code, live);
    return live;
  };
}
