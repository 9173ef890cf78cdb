import type { Tenant } from '@tovuti/core';

/** All that the portal shows: every institution with the address of its site. */
export type PortalFacts = {
  institutions: (Tenant & { url: string })[];
  domain: string;
  /** The portal's own address, without a slash at the end. */
  origin: string;
  /** The code of who hears complaints about every institution. */
  ombudsman: string;
  securityContact: string | null;
};
