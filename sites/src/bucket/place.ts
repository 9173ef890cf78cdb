import type { SiteFolder } from '../release/layout.ts';
import type { Bucket } from './client.ts';

/** One site: its folder on this machine, and the bucket that it is to be the same as. */
export type Place = { bucket: Bucket; site: SiteFolder; tenant: string };
