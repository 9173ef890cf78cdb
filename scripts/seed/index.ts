export { makeAssets, type Picture, readPictures } from './assets/index.ts';
export { generate } from './generate.ts';
export { type SeedOptions, type SeedResult, seed } from './seed.ts';
export type { Asset, SeedDocument, Tenant } from './types.ts';
