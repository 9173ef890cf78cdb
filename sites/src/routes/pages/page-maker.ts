import type { Link, PageBase, Site } from '@tovuti/templates/contract';
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

/** An address in another language; null where there is none. */
export type InLanguage = (other: LocaleContent) => string | null;

type Described = {
  url: string;
  title: string;
  description?: string | null;
  trail?: Link[];
  /** The same document. */
  translation: InLanguage;
  /** What is nearest to it where it is not translated; the home page by default. */
  nearest?: InLanguage;
};

/** What every page has. The trail starts at the home page. */
export function base({ own, site, others }: Maker, page: Described): PageBase {
  const { url, title, description = null, trail = [], translation, nearest } = page;
  const home = { label: word(own.locale, 'home'), url: site.home };
  const found = others.map((other) => ({ other, translated: translation(other) }));
  return {
    url,
    title,
    description,
    alternates: Object.fromEntries(
      found.map(({ other, translated }) => [
        other.locale,
        translated ?? nearest?.(other) ?? homeUrl(other.locale),
      ]),
    ),
    translations: found.flatMap(({ other, translated }) => (translated === null ? [] : [other.locale])),
    trail: url === site.home ? [] : [home, ...trail],
    current: currentEntry(site.menu, url, site.home),
    publishedOn: null,
  };
}
