import type { DocumentType, Locale, Page, RenderInput, Section, Site, TemplateName } from '../contract.ts';
import { home } from './home.ts';
import { lists } from './lists.ts';
import { details, singlePages, variants } from './pages.ts';
import { portal, portalSite } from './portal.ts';
import { emergency } from './services.ts';
import { council, ministry } from './sites.ts';

/** Every kind of page: a template, and those of lists and documents once for each section and type. */
export type PageKind =
  | Exclude<TemplateName, 'list' | 'detail'>
  | `list-${Section}`
  | `detail-${DocumentType}`;

/** An example of every kind of page (a kind without one does not compile), and of variants worth looking at. */
export function examples(locale: Locale): Map<string, RenderInput> {
  const site = council(locale);
  const ofMinistry = ministry(locale);
  const ofCouncil = (page: Page): RenderInput => ({ site, page });
  const kinds: Record<PageKind, RenderInput> = {
    home: ofCouncil(home(locale, site.name[locale])),
    ...named('list', lists(locale), ofCouncil),
    ...named('detail', details(locale), ofCouncil),
    ...singlePages(locale, ofCouncil),
    portal: { site: portalSite(locale), page: portal(locale) },
  };
  return new Map([
    ...Object.entries(kinds),
    ...Object.entries(variants(locale)).map(([name, page]): [string, RenderInput] => [name, ofCouncil(page)]),
    ['home-ministry', { site: ofMinistry, page: home(locale, ofMinistry.name[locale]) }],
    ['home-hospital', hospitalHome(locale, ofMinistry)],
    ['home-new', bareHome(locale, ofMinistry)],
    ...(['search', 'portal'] as const).flatMap((name) => searched(name, kinds[name])),
  ]);
}

/** A page as the server answers a search with it: something found, and nothing. */
function searched(name: string, { site, page }: RenderInput): [string, RenderInput][] {
  const withQuery = (query: string): RenderInput => ({ site, page: { ...page, query } as Page });
  return [
    [`${name}-found`, withQuery('u')],
    [`${name}-nothing`, withQuery('xyz "<b>')],
  ];
}

/** The pages with a prefix before their names. */
function named<Prefix extends string, Name extends string>(
  prefix: Prefix,
  pages: Record<Name, Page>,
  onSite: (page: Page) => RenderInput,
) {
  const entries = Object.entries<Page>(pages).map(([name, page]) => [`${prefix}-${name}`, onSite(page)]);
  return Object.fromEntries(entries) as Record<`${Prefix}-${Name}`, RenderInput>;
}

/** A home page with something that cannot wait. */
function hospitalHome(locale: Locale, site: Site): RenderInput {
  const page = home(locale, site.name[locale]);
  return {
    site: { ...site, kind: 'hospital', theme: 'hospital' },
    page: { ...page, emergencies: [emergency(locale)] } as Page,
  };
}

/** The home page of an institution that has written nothing but who it is. */
function bareHome(locale: Locale, site: Site): RenderInput {
  const page = home(locale, site.name[locale]);
  const empty = Object.fromEntries(
    Object.entries(page).flatMap(([key, value]) =>
      Array.isArray(value) && key !== 'trail' ? [[key, []]] : [],
    ),
  );
  return { site: { ...site, relatedSites: [] }, page: { ...page, ...empty, leader: null } as Page };
}
