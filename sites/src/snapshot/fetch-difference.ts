import { LOCALES } from '@tovuti/templates/contract';
import type { CmsClient } from './client.ts';
import { deliver } from './deliver.ts';
import { CONTENT_TYPES } from './queries/queries.ts';
import { noDocuments, readAllAddresses } from './read-content.ts';
import { readType } from './read-type.ts';
import type { ContentType } from './types.ts';

/** Documents named in one question. */
const MOST = 100;

/** What the CMS says has changed or gone; `documents` is null when too much has. */
type Changes = { version: number; documents: Record<string, string[]> | null };

/**
 * Brings a kept snapshot from version `since` to the present one: reads what changed, whatever it is, and nothing else.
 * @returns false when everything must be fetched
 * @throws TovutiError `document-invalid`, `media-unavailable`, `cms-unreachable`; ContentError
 */
export async function fetchDifference(
  { cms, dataDir }: { cms: CmsClient; dataDir: string },
  tenant: string,
  since: number,
): Promise<boolean> {
  const path = `changes/${encodeURIComponent(tenant)}?since=${since}`;
  const { version, documents } = await cms.call<Changes>('GET', path);
  if (documents === null) return false;
  const changed = Object.entries(documents).flatMap(([uid, ids]) => {
    const type = typeOf(uid);
    return type ? [[type, ids] as const] : [];
  });
  const [named, addresses] = await Promise.all([
    readNamed(cms, tenant, changed),
    readAllAddresses(cms, [tenant]),
  ]);
  const asked = changed.flatMap(([type, ids]) => ids.map((id) => ({ type, id })));
  await deliver(
    { cms, dataDir },
    tenant,
    { documents: named, addresses },
    { version, isWhole: false, asked },
  );
  return true;
}

async function readNamed(cms: CmsClient, tenant: string, changed: (readonly [ContentType, string[]])[]) {
  const found = noDocuments();
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
