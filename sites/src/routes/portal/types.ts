import type { Tenant } from '@tovuti/core';

/** All that the portal shows: every institution with the address of its site. */
export type PortalFacts = { institutions: (Tenant & { url: string })[]; domain: string };
