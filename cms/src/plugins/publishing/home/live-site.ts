import { settings } from '@tovuti/core';

/** Where citizens find the site. */
export function siteAddress({ code, domain }: { code: string; domain: string }): string {
  return settings.siteAddresses === 'domain'
    ? `https://${domain}`
    : `http://${code}.localhost:${settings.sitesPort}`;
}
