import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { log } from '@tovuti/core';
import type { RenderInput } from '@tovuti/templates/contract';
import { QUERY_LENGTH, wordsOf } from '@tovuti/templates/match';
import type { Renderer } from '../render/app.ts';
import { onDemandFile } from '../routes/plain-files.ts';
import type { LiveSite } from './live-sites.ts';

/** Parsed inputs that are kept: of the pages that were searched last. */
const MOST_KEPT = 50;

/** What a request searches for, at most so long; empty when it searches for nothing. */
export function queryOf(search: string): string {
  const asked = new URLSearchParams(search).get('q') ?? '';
  const query = [...asked.replace(/\p{Cc}+/gu, ' ').trim()].slice(0, QUERY_LENGTH).join('');
  return wordsOf(query).length > 0 ? query : '';
}

/** The page as it answers a query; null when it is none that does. */
export function withQuery({ site, page }: RenderInput, query: string): RenderInput | null {
  return 'query' in page ? { site, page: { ...page, query } } : null;
}

/**
 * Answers a query with a page of a release, rendered anew by the templates that the release was made with. Null where it
 * cannot, and the page as it is in the release, with the whole list, is the answer.
 */
export type OnDemand = (site: LiveSite, file: string, query: string) => Promise<string | null>;

/** @param loading null where there are no templates; a search waits for them, nobody else does */
export function onDemand(loading: Promise<Renderer | null>): OnDemand {
  const kept = new Map<string, RenderInput>();

  async function inputOf({ folder }: LiveSite, file: string): Promise<RenderInput | null> {
    const path = join(folder, onDemandFile(file));
    const known = kept.get(path);
    const input = known ?? (JSON.parse(await readFile(path, 'utf8')) as RenderInput);
    kept.delete(path);
    kept.set(path, input);
    for (const oldest of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(oldest);
    return input;
  }

  return async (site, file, query) => {
    if (!file.endsWith('.html')) return null;
    const renderer = await loading;
    // The assets of any other build are not in the release.
    if (!renderer || renderer.buildId !== site.templates) return null;
    try {
      const input = await inputOf(site, file);
      const answer = input && withQuery(input, query);
      return answer && (await renderer.render(answer));
    } catch (error) {
      // What was searched for is nobody's business.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
        log.error({ tenant: site.code, reason: (error as Error).message }, 'search not answered');
      return null;
    }
  };
}
