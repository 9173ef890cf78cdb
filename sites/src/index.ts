export { type BuildOptions, buildSites } from './build/build-sites.ts';
export { factBookOf } from './build/office.ts';
export type { Outcome } from './build/outcome.ts';
export type { Reason, Standing } from './build/plan.ts';
export { routesOf } from './build/routes-of.ts';
export { type Status, siteStatus } from './build/status.ts';
export type { Progress, Summary } from './build/summary.ts';
export { type WatchOptions, watch } from './build/watch.ts';
export { serve } from './serve/server.ts';
