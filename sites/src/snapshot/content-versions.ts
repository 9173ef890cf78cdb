import type { CmsClient } from './client.ts';
import { graphql } from './graphql.ts';

const PAGE = 1000;

const contentVersionsQuery = graphql(`
  query ContentVersions($start: Int, $limit: Int) {
    versions: publishingContentVersions(pagination: { start: $start, limit: $limit }, sort: "tenant") {
      tenant
      version
    }
  }
`);

/** The content version of every tenant: one question for all of them. */
export async function contentVersions(cms: CmsClient): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (let start = 0; ; start += PAGE) {
    const { versions } = await cms.request(contentVersionsQuery, { start, limit: PAGE });
    for (const row of versions) if (row) found.set(row.tenant, row.version);
    if (versions.length < PAGE) return found;
  }
}
