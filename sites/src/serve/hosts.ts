import type { Tenant } from '@tovuti/core';
import { PORTAL } from '../build/facts.ts';

/** Which site a Host header means. `isLocal` names never use TLS. */
export type SiteOfHost = { code: string; isLocal: boolean };

const LOCAL_PORTAL = ['localhost', '127.0.0.1', '[::1]'];

/** Maps host names to sites: `<code>.localhost`, each tenant's domain with and without `www.`, and the portal's. */
export function hostTable(tenants: Tenant[], portalDomain: string) {
  const table = new Map<string, SiteOfHost>();
  const addDomain = (domain: string, code: string) => {
    table.set(domain, { code, isLocal: false });
    table.set(`www.${domain}`, { code, isLocal: false });
  };
  addDomain(portalDomain, PORTAL);
  for (const { code, domain } of tenants) {
    addDomain(domain, code);
    table.set(`${code}.localhost`, { code, isLocal: true });
  }
  for (const name of LOCAL_PORTAL) table.set(name, { code: PORTAL, isLocal: true });
  const siteOf = (host: string | undefined): SiteOfHost | null => table.get(hostName(host)) ?? null;
  return Object.assign(siteOf, { names: () => table.entries() });
}

/** Without port, letter case and the dot that may end a full name. */
function hostName(host = ''): string {
  return host.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '');
}
