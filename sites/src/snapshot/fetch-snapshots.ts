import { TovutiError } from '@tovuti/core';
import { LOCALES } from '@tovuti/templates/contract';
import { siteFolder } from '../release/layout.ts';
import { assemble, type RawContent } from './assemble.ts';
import { type CmsClient, ContentError } from './client.ts';
import { fetchMedia } from './fetch-media.ts';
import { CONTENT_TYPES } from './queries/queries.ts';
import { ADDRESS_QUERIES, type Publication, readAddresses, readType } from './read-type.ts';
import { keepSnapshot } from './store.ts';

/** Tenants whose content one round of queries brings. */
const BATCH = 20;
/** Queries under way at once: enough to keep the CMS busy, few enough to leave a core to rendering. */
const AT_ONCE = 4;

export type FetchOrder = {
  cms: CmsClient;
  dataDir: string;
  /** The content version that each tenant to fetch had before the first query. */
  versions: Map<string, number>;
  /** Called once a tenant's snapshot is kept. */
  onFetched: (tenant: string) => void;
  /** Called when one tenant's content cannot be used; the others go on. */
  onFailed: (tenant: string, error: unknown) => void;
};

/** Brings the snapshots of the given tenants up to date, many tenants a query. */
export async function fetchSnapshots(order: FetchOrder) {
  const tenants = [...order.versions.keys()];
  for (let start = 0; start < tenants.length; start += BATCH)
    await fetchBatch(order, tenants.slice(start, start + BATCH));
}

async function fetchBatch(order: FetchOrder, tenants: string[]) {
  let raw: RawContent;
  try {
    raw = await readContent(order.cms, tenants);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    await isolate(order, tenants, error);
    return;
  }
  for (const tenant of tenants) {
    try {
      const { snapshot, media } = assemble(raw, tenant, order.versions.get(tenant) ?? 0);
      await fetchMedia(order.cms.url, order.dataDir, media);
      keepSnapshot(siteFolder(order.dataDir, tenant), snapshot);
      order.onFetched(tenant);
    } catch (error) {
      order.onFailed(tenant, error);
    }
  }
}

/** One tenant's bad content spoils the answer about all of its batch: ask again about each alone. */
async function isolate(order: FetchOrder, tenants: string[], error: ContentError) {
  const [only, ...others] = tenants;
  if (only !== undefined && others.length === 0)
    return order.onFailed(
      only,
      new TovutiError('content-unreadable', { tenant: only, reason: error.message }),
    );
  for (const tenant of tenants) await fetchBatch(order, [tenant]);
}

/** Everything that the CMS has of these tenants, as it answers it. Redirects have no drafts. */
export async function readContent(
  cms: CmsClient,
  tenants: string[],
  status: Publication = 'PUBLISHED',
): Promise<RawContent> {
  const documents = Object.fromEntries(
    LOCALES.map((locale) => [locale, {}]),
  ) as unknown as RawContent['documents'];
  const addresses: RawContent['addresses'] = { redirects: [], retirements: [], formerAddresses: [] };
  const kinds = Object.keys(ADDRESS_QUERIES) as (keyof typeof ADDRESS_QUERIES)[];
  const questions = [
    ...LOCALES.flatMap((locale) =>
      CONTENT_TYPES.map((type) => async () => {
        documents[locale][type] = await readType(cms, type, locale, tenants, status);
      }),
    ),
    ...kinds.map((kind) => async () => {
      addresses[kind] = await readAddresses(cms, kind, tenants);
    }),
  ].values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const ask of questions) await ask();
    }),
  );
  return { documents, addresses };
}
