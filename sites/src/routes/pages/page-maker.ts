import type { Link, Locale, Page, Site } from '@tovuti/templates/contract';
import type { LocaleContent } from '../locale-content.ts';
import { currentEntry } from '../menus.ts';
import { homeUrl } from '../paths.ts';
import type { Facts } from '../types.ts';
import { word } from '../words.ts';

/** One language of a site while its pages are being listed. */
export type Maker = {
  own: LocaleContent;
  site: Site;
  facts: Facts;
  /** The same site in the other languages. */
  others: LocaleContent[];
};

/** Where the language switch leads in each other language; null where it can lead only to the home page. */
export type Twin = (other: LocaleContent) => string | null;

type Base = Pick<Page, 'url' | 'title' | 'description' | 'alternates' | 'trail' | 'current'>;

/** What every page has. The trail starts at the home page. */
export function base(
  { own, site, others }: Maker,
  page: { url: string; title: string; description?: string | null; trail?: Link[]; twin: Twin },
): Base {
  const { url, title, description = null, trail = [], twin } = page;
  const home = { label: word(own.locale, 'home'), url: site.home };
  return {
    url,
    title,
    description,
    alternates: Object.fromEntries(
      others.map((other) => [other.locale, twin(other) ?? homeUrl(other.locale)]),
    ) as Partial<Record<Locale, string>>,
    trail: url === site.home ? [] : [home, ...trail],
    current: currentEntry(site.menu, url, site.home),
  };
}
