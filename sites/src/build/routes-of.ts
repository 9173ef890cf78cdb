import { TovutiError } from '@tovuti/core';
import { siteFolder } from '../release/layout.ts';
import { portalRoutes } from '../routes/portal/routes.ts';
import { routes } from '../routes/routes.ts';
import type { Routes } from '../routes/types.ts';
import { readSnapshot } from '../snapshot/store.ts';
import { type FactBook, PORTAL } from './facts.ts';

/** What one site consists of now: its routes from its kept snapshot, or the portal's. */
export function routesOf(
  dataDir: string,
  facts: FactBook,
  { code, asOf }: { code: string; asOf: string },
): { contentVersion: number; list: Routes } {
  if (code === PORTAL) return { contentVersion: 0, list: portalRoutes(facts.portal, asOf) };
  const own = facts.byCode.get(code);
  if (!own) throw new TovutiError('tenant-unknown', { code });
  const snapshot = readSnapshot(siteFolder(dataDir, code), code);
  return { contentVersion: snapshot.contentVersion, list: routes({ snapshot, facts: own, asOf }) };
}
