import type { LinkGroup, PortalInstitution, Query } from '../contract.ts';
import { isNamed, matches, searchable, wordsOf } from '../islands/match.ts';

/** The links that a query finds, in their groups; all of them without one. */
export function linksFound(groups: LinkGroup[], query: Query): LinkGroup[] {
  if (query === null) return groups;
  const terms = wordsOf(query);
  return groups
    .map((group) => {
      const links = group.links.filter(({ label }) => matches(searchable(label), terms));
      return { ...group, links, total: links.length };
    })
    .filter(({ links }) => links.length > 0);
}

/** The institutions that a query finds by a name in either language, abbreviation or domain; all without one. */
export function institutionsFound(institutions: PortalInstitution[], query: Query): PortalInstitution[] {
  if (query === null) return institutions;
  const terms = wordsOf(query);
  const found = institutions.filter(({ name, otherName, acronym, domain }) =>
    matches(searchable(name, acronym, domain, otherName), terms),
  );
  const { named = [], others = [] } = Object.groupBy(found, ({ acronym }) =>
    isNamed(acronym, terms) ? 'named' : 'others',
  );
  return [...named, ...others];
}
