import type { Settings, Tenant } from '@tovuti/core';
import { ownCode } from '../own-code.ts';
import { fingerprint } from '../render/hash.ts';
import type { PortalFacts } from '../routes/portal/types.ts';
import type { Facts, Neighbour } from '../routes/types.ts';

/** The site that lists all others; it has no content of its own. */
export const PORTAL = 'portal';

export type AddressOf = (tenant: Pick<Tenant, 'code' | 'domain'>) => string;

/** Where one site finds another: on this machine's port, or on the institutions' own domains. */
export function addresses({
  siteAddresses,
  sitesPort,
}: Pick<Settings, 'siteAddresses' | 'sitesPort'>): AddressOf {
  return siteAddresses === 'domain'
    ? ({ domain }) => `https://${domain}`
    : ({ code }) => `http://${code}.localhost:${sitesPort}`;
}

/** What the pages of one tenant know from `tenants.json`. */
export function factsOf(tenant: Tenant, tenants: Tenant[], addressOf: AddressOf): Facts {
  const neighbour = (other: Tenant): Neighbour => ({
    code: other.code,
    name: other.name,
    url: addressOf(other),
  });
  const parent = tenants.find(({ code }) => code === tenant.parent);
  return {
    tenant,
    parent: parent ? neighbour(parent) : null,
    children: tenants.filter((other) => other.parent === tenant.code).map(neighbour),
  };
}

export function portalFacts(tenants: Tenant[], addressOf: AddressOf, domain: string): PortalFacts {
  return { institutions: tenants.map((tenant) => ({ ...tenant, url: addressOf(tenant) })), domain };
}

/**
 * The facts behind every site, each with a fingerprint that covers the rules of the routes too: a change of
 * `tenants.json` rebuilds whom it concerns, a change of the rules everyone.
 */
export function factBook(tenants: Tenant[], addressOf: AddressOf, portalDomain: string) {
  const portal = portalFacts(tenants, addressOf, portalDomain);
  const byCode = new Map(tenants.map((tenant) => [tenant.code, factsOf(tenant, tenants, addressOf)]));
  const rules = ownCode('routes');
  const fingerprintOf = new Map([...byCode].map(([code, facts]) => [code, fingerprint(rules, facts)]));
  fingerprintOf.set(PORTAL, fingerprint(rules, portal));
  return { portal, byCode, fingerprintOf };
}
export type FactBook = ReturnType<typeof factBook>;
