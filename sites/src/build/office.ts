import { loadTenants, type Settings, type Tenant, TovutiError } from '@tovuti/core';
import { openDepot } from '../bucket/depot.ts';
import { loadRenderer } from '../render/app.ts';
import { type CmsClient, connect } from '../snapshot/client.ts';
import { type Level, readLevels } from '../snapshot/levels.ts';
import type { Workshop } from './build-site.ts';
import { factBook, PORTAL } from './facts.ts';
import { levelOf, type Standing, standingOf } from './plan.ts';
import type { WorkerData } from './worker.ts';

/** Everything that building needs, opened once. */
export type Office = { tenants: Tenant[]; workshop: Workshop; workerData: WorkerData; cms: CmsClient };

export async function openOffice(settings: Settings): Promise<Office> {
  const { dataDir, siteAddresses, sitesPort, portalDomain, securityContact, bucket } = settings;
  const tenants = loadTenants(settings.tenantsFile);
  const facts = factBook(tenants, settings);
  return {
    tenants,
    workshop: { dataDir, facts, renderer: await loadRenderer(), depot: openDepot(settings) },
    workerData: {
      dataDir,
      tenants,
      site: { siteAddresses, sitesPort, portalDomain, securityContact },
      bucket,
    },
    cms: connect(settings),
  };
}

/** The codes given, or those of all sites, the portal last. */
export function codesOf({ tenants }: Office, wanted?: string[]): string[] {
  const known = [...tenants.map(({ code }) => code), PORTAL];
  for (const code of wanted ?? [])
    if (!known.includes(code)) throw new TovutiError('tenant-unknown', { code });
  return wanted?.length ? wanted : known;
}

/** Where each site stands: one question to the CMS, and small files. */
export async function standingsOf(office: Office, codes: string[], now: string): Promise<Standing[]> {
  const needsCms = codes.some((code) => code !== PORTAL);
  return compare(office, codes, now, needsCms ? (await readLevels(office.cms)).sites : null);
}

/** Where each site stands as far as can be told while the CMS is away. */
export function standingsWithoutCms(office: Office, codes: string[], now: string): Standing[] {
  return compare(office, codes, now, null);
}

/** Where each site stands beside these levels. */
export function compare(
  { workshop }: Office,
  codes: string[],
  now: string,
  levels: Map<string, Level> | null,
): Standing[] {
  const { dataDir, facts, renderer, depot } = workshop;
  return codes.map((code) =>
    standingOf(dataDir, code, {
      level: levelOf(code, levels),
      templates: renderer.buildId,
      facts: facts.fingerprintOf.get(code) ?? '',
      now,
      hasBucket: depot !== null,
    }),
  );
}
