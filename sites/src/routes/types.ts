import type { Tenant } from '@tovuti/core';
import type { Localized, RenderInput } from '@tovuti/templates/contract';
import type { Snapshot } from '../snapshot/types.ts';

/** Another institution as a site may show it: its name and the address of its site. */
export type Neighbour = { code: string; name: Localized; url: string };

/** All that a site's pages know from `tenants.json`. */
export type Facts = {
  tenant: Tenant;
  parent: Neighbour | null;
  /** Institutions that answer to this one. */
  children: Neighbour[];
  /** Hears complaints about every institution; null where it is not in the list. */
  ombudsman: Neighbour | null;
  /** Where weaknesses are told of, for all sites alike; null is each institution's own e-mail. */
  securityContact: string | null;
};

/** `asOf` is the moment of the build, the only time that routes know. */
export type RouteInput = { snapshot: Snapshot; facts: Facts; asOf: string };

/** One URL with exactly the props that its page needs. */
export type Route = { file: string; input: RenderInput };

/** A file that no template makes: `content` is called only when `input` has changed. */
export type PlainFile = { file: string; input: unknown; content(): string | Promise<string> };

export type RedirectRule = { from: string; to: string; permanent: boolean };

export type Routes = {
  pages: Route[];
  files: PlainFile[];
  redirects: RedirectRule[];
  /** Addresses at which there was something that was taken off the site. */
  gone: string[];
  /** Site-relative addresses of the media files that belong to the release. */
  media: string[];
  /** The first later moment at which these routes could come out differently; null when time changes nothing. */
  validUntil: string | null;
};
