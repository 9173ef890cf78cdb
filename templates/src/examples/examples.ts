import type { Locale, RenderInput, Site } from '../contract.ts';
import { home } from './home.ts';
import { lists } from './lists.ts';
import { details, singlePages } from './pages.ts';
import { portal, portalSite } from './portal.ts';
import { council, ministry } from './sites.ts';

/** An example of every template, list and type of document, by name. */
export function examples(locale: Locale): Map<string, RenderInput> {
  const site = council(locale);
  const ofCouncil = [
    home(locale, site.name[locale]),
    ...lists(locale),
    ...details(locale),
    ...singlePages(locale),
  ];
  const ofMinistry = ministry(locale);
  return new Map([
    ...ofCouncil.map((page) => named(site, page)),
    ['home-ministry', { site: ofMinistry, page: home(locale, ofMinistry.name[locale]) }],
    named(portalSite(locale), portal(locale)),
  ]);
}

function named(site: Site, page: RenderInput['page']): [string, RenderInput] {
  return [[page.template, ...variant(page)].join('-'), { site, page }];
}

function variant(page: RenderInput['page']): string[] {
  if (page.template === 'list') return [page.section];
  if (page.template !== 'detail') return [];
  const isVariant = page.document.type === 'tender' && page.document.award !== null;
  return [
    page.document.type,
    ...(page.document.type === 'gallery' ? [page.document.kind] : []),
    ...(isVariant ? ['awarded'] : []),
    ...(page.withdrawn ? ['withdrawn'] : []),
  ];
}
