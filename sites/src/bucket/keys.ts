/**
 * Where everything lies in the bucket. Objects are named by their content and belong to one site each, so that nobody has
 * to know of all sites to say that one is no longer needed.
 */
export const POINTERS = 'current/';
/** Names the live release of a site; all of them together are one listing. */
export const pointerKey = (tenant: string) => `${POINTERS}${tenant}`;
/** Everything of one site but its pointer. */
export const siteKeys = (tenant: string) => `sites/${tenant}/`;
export const objectKey = (tenant: string, hash: string) => `${siteKeys(tenant)}objects/${hash}`;
/** Two builders that make a release of the same number at the same time do not write over each other. */
export const manifestKey = (tenant: string, { name, manifest }: { name: string; manifest: string }) =>
  `${siteKeys(tenant)}releases/${name}-${manifest}.json`;
/** What a builder writes to see whether it may. */
export const PROBE = 'probe';
