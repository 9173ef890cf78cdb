import type { Settings, Tenant } from '@tovuti/core';
import { ownCode } from '../own-code.ts';
import { fingerprint } from '../render/hash.ts';
import type { PortalFacts } from '../routes/portal/types.ts';
import type { Facts, Neighbour } from '../routes/types.ts';

/** The site that lists all others; it has no content of its own. */
export const PORTAL = 'portal';

/**
 * The Commission for Human Rights and Good Governance.
 * @see https://chragg.go.tz and article 130 of the Constitution
 */
export const OMBUDSMAN = 'thbub';

/** The settings that pages depend on. */
export type SiteSettings = Pick<Settings, 'siteAddresses' | 'sitesPort' | 'portalDomain' | 'securityContact'>;

export type AddressOf = (tenant: Pick<Tenant, 'code' | 'domain'>) => string;

/** Where one site finds another: on this machine's port, or on the institutions' own domains. */
export function addresses({
  siteAddresses,
  sitesPort,
}: Pick<SiteSettings, 'siteAddresses' | 'sitesPort'>): AddressOf {
  return siteAddresses === 'domain'
    ? ({ domain }) => `https://${domain}`
    : ({ code }) => `http://${code}.localhost:${sitesPort}`;
}

/** What the pages of one tenant know from `tenants.json` and the settings. */
function factsOf(tenant: Tenant, tenants: Tenant[], settings: SiteSettings): Facts {
  const addressOf = addresses(settings);
  const neighbour = (other: Tenant): Neighbour => ({
    code: other.code,
    name: other.name,
    url: addressOf(other),
  });
  const ombudsman = tenants.find(({ code }) => code === OMBUDSMAN);
  const parent = tenants.find(({ code }) => code === tenant.parent);
  return {
    tenant,
    parent: parent ? neighbour(parent) : null,
    children: tenants.filter((other) => other.parent === tenant.code).map(neighbour),
    ombudsman: ombudsman ? neighbour(ombudsman) : null,
    securityContact: settings.securityContact,
  };
}

export function portalFacts(tenants: Tenant[], settings: SiteSettings): PortalFacts {
  const { portalDomain: domain, sitesPort, securityContact } = settings;
  const addressOf = addresses(settings);
  return {
    institutions: tenants.map((tenant) => ({ ...tenant, url: addressOf(tenant) })),
    domain,
    origin: domain === 'localhost' ? `http://localhost:${sitesPort}` : `https://${domain}`,
    ombudsman: OMBUDSMAN,
    securityContact,
  };
}

/**
 * The facts behind every site, each with a fingerprint that covers the rules of the routes too: a change of
 * `tenants.json` rebuilds whom it concerns, a change of the rules everyone.
 */
export function factBook(tenants: Tenant[], settings: SiteSettings) {
  const portal = portalFacts(tenants, settings);
  const byCode = new Map(tenants.map((tenant) => [tenant.code, factsOf(tenant, tenants, settings)]));
  const rules = ownCode('routes');
  const fingerprintOf = new Map([...byCode].map(([code, facts]) => [code, fingerprint(rules, facts)]));
  fingerprintOf.set(PORTAL, fingerprint(rules, portal));
  return { portal, byCode, fingerprintOf };
}
export type FactBook = ReturnType<typeof factBook>;
