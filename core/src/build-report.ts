/** Why a site was built, or taken back to an earlier release (`return`); `delivery` is a bucket that lacked it. */
export const BUILD_REASONS = [
  'never-built',
  'content',
  'templates',
  'facts',
  'time',
  'return',
  'delivery',
  'forced',
] as const;
export type BuildReason = (typeof BUILD_REASONS)[number];

/**
 * What one report of a builder to the CMS may hold: characters of a text, entries of a list. The builder cuts what is
 * longer; the CMS refuses it.
 */
export const REPORT_LIMITS = { text: 2000, title: 500, url: 2000, changed: 100, kept: 100 } as const;
