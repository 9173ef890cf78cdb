import { LOCALES } from '@tovuti/templates/contract';
import { siteFolder } from '../release/layout.ts';
import { addressesOf, type RawContent } from './assemble.ts';
import type { CmsClient } from './client.ts';
import { entriesOf } from './entries.ts';
import { fetchMedia } from './fetch-media.ts';
import { CONTENT_TYPES } from './queries/queries.ts';
import { readAllAddresses } from './read-content.ts';
import { readType } from './read-type.ts';
import { keep } from './store.ts';
import type { ContentType } from './types.ts';

/** Documents named in one question. */
const MOST = 100;

/** What the CMS says has changed or gone; `documents` is null when too much has. */
type Changes = { version: number; documents: Record<string, string[]> | null };
type Order = { cms: CmsClient; dataDir: string; tenant: string; since: number };

/**
 * Brings a kept snapshot from version `since` to the present one: reads what changed, whatever it is, and nothing else.
 * @returns the content version that was reached, or null when everything must be fetched
 * @throws TovutiError `document-invalid`, `media-unavailable`, `cms-unreachable`; ContentError
 */
export async function fetchDifference({ cms, dataDir, tenant, since }: Order): Promise<number | null> {
  const path = `changes/${encodeURIComponent(tenant)}?since=${since}`;
  const { version, documents } = await cms.call<Changes>('GET', path);
  if (documents === null) return null;
  const changed = Object.entries(documents).flatMap(([uid, ids]) => {
    const type = typeOf(uid);
    return type ? [[type, ids] as const] : [];
  });
  const [raw, rawAddresses] = await Promise.all([
    readNamed(cms, tenant, changed),
    readAllAddresses(cms, [tenant]),
  ]);
  const { entries, media } = entriesOf(raw, tenant);
  await fetchMedia(cms.url, dataDir, media);
  const asked = changed.flatMap(([type, ids]) => ids.map((id) => ({ type, id })));
  const addresses = addressesOf(rawAddresses, tenant);
  keep(siteFolder(dataDir, tenant), { version, isWhole: false, entries, asked, addresses });
  return version;
}

async function readNamed(cms: CmsClient, tenant: string, changed: (readonly [ContentType, string[]])[]) {
  const found = Object.fromEntries(
    LOCALES.map((locale) => [locale, {}]),
  ) as unknown as RawContent['documents'];
  const questions = LOCALES.flatMap((locale) => changed.map(([type, ids]) => ({ locale, type, ids })));
  await Promise.all(
    questions.map(async ({ locale, type, ids }) => {
      const parts = [];
      for (let start = 0; start < ids.length; start += MOST)
        parts.push(await readType(cms, type, locale, [tenant], 'PUBLISHED', ids.slice(start, start + MOST)));
      found[locale][type] = parts.flat();
    }),
  );
  return found;
}

/** `api::news-article.news-article` is `newsArticle` here; types that no site shows are none. */
function typeOf(uid: string): ContentType | undefined {
  const name = (uid.split('.').at(-1) ?? '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return CONTENT_TYPES.find((type) => type === name);
}
