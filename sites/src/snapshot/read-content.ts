import { LOCALES } from '@tovuti/templates/contract';
import type { RawContent } from './assemble.ts';
import type { CmsClient } from './client.ts';
import { CONTENT_TYPES } from './queries/queries.ts';
import { ADDRESS_QUERIES, type Publication, readAddresses, readType } from './read-type.ts';

/** Queries under way at once: enough to keep the CMS busy, few enough to leave a core to rendering. */
const AT_ONCE = 4;
const KINDS = Object.keys(ADDRESS_QUERIES) as (keyof typeof ADDRESS_QUERIES)[];

/** Everything that the CMS has of these tenants, as it answers it. Redirects have no drafts. */
export async function readContent(
  cms: CmsClient,
  tenants: string[],
  status: Publication = 'PUBLISHED',
): Promise<RawContent> {
  const documents = noDocuments();
  const addresses: RawContent['addresses'] = { redirects: [], retirements: [], formerAddresses: [] };
  const questions = [
    ...LOCALES.flatMap((locale) =>
      CONTENT_TYPES.map((type) => async () => {
        documents[locale][type] = await readType(cms, type, locale, tenants, status);
      }),
    ),
    ...KINDS.map((kind) => async () => {
      addresses[kind] = await readAddresses(cms, kind, tenants);
    }),
  ].values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const ask of questions) await ask();
    }),
  );
  return { documents, addresses };
}

/** Room for the documents of each language and type. */
export function noDocuments(): RawContent['documents'] {
  return Object.fromEntries(LOCALES.map((locale) => [locale, {}])) as unknown as RawContent['documents'];
}

/** What is kept about addresses of these tenants. */
export async function readAllAddresses(cms: CmsClient, tenants: string[]): Promise<RawContent['addresses']> {
  const lists = KINDS.map(async (kind) => [kind, await readAddresses(cms, kind, tenants)]);
  return Object.fromEntries(await Promise.all(lists));
}
