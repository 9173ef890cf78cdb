import { siteFolder } from '../release/layout.ts';
import { addressesOf, type RawContent } from './assemble.ts';
import type { CmsClient } from './client.ts';
import { entriesOf } from './entries.ts';
import { fetchMedia } from './fetch-media.ts';
import { type Delivery, keep } from './store.ts';

type Place = { cms: CmsClient; dataDir: string };

/**
 * Checks what the CMS answered about a tenant, brings the files that it names, and keeps it all.
 * @throws TovutiError `document-invalid`, `media-unavailable`, `disk-full-writing`
 */
export async function deliver(
  { cms, dataDir }: Place,
  tenant: string,
  raw: RawContent,
  how: Pick<Delivery, 'version' | 'isWhole' | 'asked'>,
) {
  const { entries, media } = entriesOf(raw.documents, tenant);
  const addresses = addressesOf(raw.addresses, tenant);
  await fetchMedia(cms, dataDir, media);
  keep(siteFolder(dataDir, tenant), { ...how, entries, addresses });
}
