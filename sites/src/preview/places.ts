import type { Locale } from '@tovuti/templates/contract';
import { createClock } from '../routes/clock.ts';
import { type LocaleContent, localeContents } from '../routes/locale-content.ts';
import { homeUrl, type Place, placeUrl } from '../routes/paths.ts';
import type { RouteInput } from '../routes/types.ts';
import type { ContentType } from '../snapshot/types.ts';

/** Where documents show that have no page of their own. */
const SHOWN_ON: Partial<Record<ContentType, Place | 'home'>> = {
  institutionProfile: 'about',
  menu: 'home',
  quickLink: 'home',
  relatedSite: 'links',
};

export type Wanted = { type: ContentType; documentId: string };

/** The address at which a document shows, in each language that has it. */
export function placesOf({ snapshot, facts, asOf }: RouteInput, wanted: Wanted) {
  const contents = localeContents(snapshot, facts.tenant.locales, createClock(asOf));
  const places = contents.flatMap((own) => {
    const url = placeOf(own, wanted);
    return url ? [[own.locale, url] as const] : [];
  });
  return Object.fromEntries(places) as Partial<Record<Locale, string>>;
}

function placeOf(own: LocaleContent, { type, documentId }: Wanted): string | undefined {
  const isWanted = (document: { documentId: string }) => document.documentId === documentId;
  const shared = SHOWN_ON[type];
  if (shared) {
    if (!own.content[type].some(isWanted)) return undefined;
    return shared === 'home' ? homeUrl(own.locale) : placeUrl(own.locale, shared);
  }
  const { withdrawn } = own;
  if (type === 'page') return [...own.pages, ...withdrawn.pages].find(({ page }) => isWanted(page))?.item.url;
  const sections = [...own.sections, ...withdrawn.sections].filter((section) => section.type === type);
  return sections.flatMap(({ entries }) => entries).find(isWanted)?.item.url;
}
