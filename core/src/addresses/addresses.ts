import segments from './segments.json' with { type: 'json' };

type Locale = keyof typeof segments;

/** The first part of every address that is not an institution's own page. */
export type Place = keyof (typeof segments)['sw'];

export function homeUrl(locale: Locale): string {
  return locale === 'sw' ? '/' : `/${locale}`;
}

/** Swahili lives at `/`, every other language below its code. */
export function urlOf(locale: Locale, ...parts: string[]): string {
  const prefix = locale === 'sw' ? '' : `/${locale}`;
  return parts.length ? `${prefix}/${parts.join('/')}` : homeUrl(locale);
}

export function segment(locale: Locale, place: Place): string {
  return segments[locale][place];
}

/** First parts of addresses that an institution's own pages may not take: the site needs them itself. */
export function reservedSegments(locale: Locale): Set<string> {
  const fixed = locale === 'sw' ? ['en', 'media', '404', '410'] : ['404', '410'];
  return new Set([...fixed, ...Object.values(segments[locale])]);
}

export function placeUrl(locale: Locale, place: Place, ...parts: string[]): string {
  return urlOf(locale, segment(locale, place), ...parts);
}

/** Where the documents of each type have their pages; of a type with kinds, those of each kind. */
const PLACES: Record<string, Place | Record<string, Place>> = {
  'news-article': 'news',
  statement: { press_release: 'pressReleases', speech: 'speeches' },
  announcement: 'announcements',
  event: 'events',
  tender: 'tenders',
  publication: 'publications',
  service: 'services',
  leader: 'leaders',
  department: 'departments',
  faq: 'faqs',
  gallery: { photo: 'photos', video: 'videos' },
  project: 'projects',
  statistic: 'statistics',
  'alert-banner': 'alerts',
};

/** The address of a document that lies in a list, or null for a type that has none. `page`s have their own tree. */
export function documentUrl(
  locale: Locale,
  type: string,
  { slug, kind }: { slug: string; kind?: string | null },
): string | null {
  const known = PLACES[type];
  const place = typeof known === 'object' ? known[kind ?? ''] : known;
  return place ? placeUrl(locale, place, slug) : null;
}
