import { TovutiError } from '@tovuti/core';
import { siteFolder } from '../release/layout.ts';
import type { RawContent } from './assemble.ts';
import { type CmsClient, ContentError } from './client.ts';
import { deliver } from './deliver.ts';
import { fetchDifference } from './fetch-difference.ts';
import { readContent } from './read-content.ts';
import { keptVersion } from './store.ts';

/** Tenants whose content one round of queries brings. */
const BATCH = 20;

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

/**
 * Brings the snapshots of the given tenants up to date: where an earlier one is kept, by what differs; the others whole,
 * many tenants a query.
 */
export async function fetchSnapshots(order: FetchOrder) {
  const whole: string[] = [];
  for (const tenant of order.versions.keys()) {
    if (!(await fetchOne(order, tenant))) whole.push(tenant);
  }
  for (let start = 0; start < whole.length; start += BATCH)
    await fetchBatch(order, whole.slice(start, start + BATCH));
}

/** True when the tenant needed no more than a difference, or failed at it. */
async function fetchOne(order: FetchOrder, tenant: string): Promise<boolean> {
  const since = keptVersion(siteFolder(order.dataDir, tenant));
  if (since === null) return false;
  try {
    if (!(await fetchDifference(order, tenant, since))) return false;
    order.onFetched(tenant);
  } catch (error) {
    if (error instanceof TovutiError && error.code.startsWith('cms-')) throw error;
    order.onFailed(tenant, unreadable(tenant, error));
  }
  return true;
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
      const version = order.versions.get(tenant) ?? 0;
      await deliver(order, tenant, raw, { version, isWhole: true, asked: [] });
      order.onFetched(tenant);
    } catch (error) {
      order.onFailed(tenant, error);
    }
  }
}

/** One tenant's bad content spoils the answer about all of its batch: ask again about each alone. */
async function isolate(order: FetchOrder, tenants: string[], error: ContentError) {
  const [only, ...others] = tenants;
  if (only !== undefined && others.length === 0) return order.onFailed(only, unreadable(only, error));
  for (const tenant of tenants) await fetchBatch(order, [tenant]);
}

function unreadable(tenant: string, error: unknown) {
  if (!(error instanceof ContentError)) return error;
  return new TovutiError('content-unreadable', { tenant, reason: error.message });
}
