import type { Tenant } from '@tovuti/core';
import { PORTAL } from '../build/facts.ts';

/** Which site a Host header means. `isLocal` names never use TLS. */
export type SiteOfHost = {
  code: string;
  isLocal: boolean;
  /** The one domain of the site where this is its other name, with or without `www.`; else null. */
  movedTo: string | null;
};

const LOCAL_PORTAL = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Maps host names to sites: `<code>.localhost`, each tenant's domain and the portal's. Of a domain and its form with
 * (or without) `www.`, the one in `tenants.json` is the site's address and the other leads there.
 */
export function hostTable(tenants: Tenant[], portalDomain: string) {
  const table = new Map<string, SiteOfHost>();
  const domains = [{ code: PORTAL, domain: portalDomain }, ...tenants];
  for (const { code, domain } of domains) table.set(domain, { code, isLocal: false, movedTo: null });
  for (const { code, domain } of domains) {
    const other = otherName(domain);
    if (!table.has(other)) table.set(other, { code, isLocal: false, movedTo: domain });
  }
  for (const { code } of tenants) table.set(`${code}.localhost`, { code, isLocal: true, movedTo: null });
  for (const name of LOCAL_PORTAL) table.set(name, { code: PORTAL, isLocal: true, movedTo: null });
  table.delete('www.localhost');
  const siteOf = (host: string | undefined): SiteOfHost | null => table.get(hostName(host)) ?? null;
  return Object.assign(siteOf, { names: () => table.entries() });
}

function otherName(domain: string): string {
  return domain.startsWith('www.') ? domain.slice('www.'.length) : `www.${domain}`;
}

/** Without port, letter case and the dot that may end a full name. */
function hostName(host = ''): string {
  return host.toLowerCase().replace(/:\d*$/, '').replace(/\.$/, '');
}
