import type { Locale, PortalFilter } from '@tovuti/templates/contract';
import { homeUrl, placeUrl, segment, slugOf } from '../paths.ts';
import type { PortalFacts } from './types.ts';

type Institution = PortalFacts['institutions'][number];
type Category = NonNullable<PortalFilter['category']>;

export const CATEGORIES = { mda: 'mda', region: 'regions', lga: 'councils' } as const satisfies Record<
  Category,
  'mda' | 'regions' | 'councils'
>;
const CATEGORY_NAMES = Object.keys(CATEGORIES) as Category[];

export function matches({ category, region }: PortalFilter, institution: Institution): boolean {
  return (
    (category === null || institution.category === category) &&
    (region === null || institution.region === region)
  );
}

/** `/`, `/halmashauri`, `/mikoa/arusha` or `/mikoa/arusha/halmashauri`. */
export function portalUrl(locale: Locale, { category, region }: PortalFilter): string {
  if (region === null) return category === null ? homeUrl(locale) : placeUrl(locale, CATEGORIES[category]);
  const narrower = category === null ? [] : [segment(locale, CATEGORIES[category])];
  return placeUrl(locale, 'regions', slugOf(region), ...narrower);
}

export function regionsOf({ institutions }: PortalFacts): string[] {
  return [...new Set(institutions.flatMap(({ region }) => region ?? []))].sort();
}

/** Every way to narrow the list that leaves something in it. */
export function portalFilters(facts: PortalFacts): PortalFilter[] {
  const regions = [null, ...regionsOf(facts)];
  const all = regions.flatMap((region) =>
    [null, ...CATEGORY_NAMES].map((category) => ({ category, region })),
  );
  return all.filter((filter) => facts.institutions.some((institution) => matches(filter, institution)));
}

/** The choices beside the list: a category within the region shown, a region within the category shown. */
export function portalChoices(facts: PortalFacts, locale: Locale, current: PortalFilter) {
  const choice = (value: string | null, filter: PortalFilter, isCurrent: boolean) => ({
    value,
    url: portalUrl(locale, filter),
    count: facts.institutions.filter((institution) => matches(filter, institution)).length,
    isCurrent,
  });
  const categories = [null, ...CATEGORY_NAMES].map((category) =>
    choice(category, { ...current, category }, category === current.category),
  );
  const regions = [null, ...regionsOf(facts)].map((region) =>
    choice(region, { ...current, region }, region === current.region),
  );
  const filled = (list: ReturnType<typeof choice>[]) =>
    list.filter(({ value, count }) => value === null || count > 0);
  return { category: filled(categories), region: filled(regions) };
}
