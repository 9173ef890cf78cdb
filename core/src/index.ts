export {
  documentUrl,
  homeUrl,
  type Place,
  placeUrl,
  reservedSegments,
  segment,
  urlOf,
} from './addresses/addresses.ts';
export { BUILD_REASONS, type BuildReason, REPORT_LIMITS } from './build-report.ts';
export { type Cell, csvLine } from './csv.ts';
export { type ErrorCode, isErrorCode, TovutiError } from './errors/error.ts';
export { log } from './log.ts';
export {
  type Original,
  type PictureFormat,
  type PictureSize,
  pictureFormats,
  pictureSizes,
  pictureWidths,
  plainSize,
  sizeName,
} from './pictures.ts';
export { ROOT } from './root.ts';
export { safeLink } from './safe-link.ts';
export { loadSecrets } from './secrets.ts';
export { type BucketSettings, type Settings, settings } from './settings.ts';
export { loadTenants, parseTenants, type Tenant, tenantsSchema } from './tenants.ts';
