import type { Core } from '@strapi/strapi';
import { relationFields } from './by-dependence';
import { SINGLE } from './find-here';
import type { Archived } from './import';

/** Of these, each may stand in another's way. */
const TOGETHER = new Set([...Object.keys(SINGLE), 'redirect']);

type Group = { documents: Archived[]; names: string[] };

/** Documents that rules look at together: those that name each other, want the same address, or are of a type of which there are few. */
export function inGroups(strapi: Core.Strapi, documents: Archived[]): Archived[][] {
  const groups = new Map<string, Group>();
  for (const document of documents) {
    let group: Group = { documents: [document], names: [] };
    for (const name of namesOf(strapi, document)) {
      const other = groups.get(name);
      if (other && other !== group) group = joined(groups, group, other);
      else if (!other) {
        group.names.push(name);
        groups.set(name, group);
      }
    }
  }
  const places = new Map(documents.map((document, index) => [document, index]));
  const placeOf = (document: Archived) => places.get(document) ?? 0;
  return [...new Set(groups.values())].map(({ documents: members }) =>
    members.sort((one, other) => placeOf(one) - placeOf(other)),
  );
}

/** The smaller goes into the larger. */
function joined(groups: Map<string, Group>, one: Group, other: Group): Group {
  const [small, large] = one.names.length < other.names.length ? [one, other] : [other, one];
  for (const name of small.names) groups.set(name, large);
  large.names.push(...small.names);
  large.documents.push(...small.documents);
  return large;
}

function namesOf(strapi: Core.Strapi, { type, record }: Archived): string[] {
  const relations = relationFields(strapi, type);
  const named = record.versions.flatMap(({ content }) => [
    ...relations.flatMap((field) => (content[field] ?? []) as string | string[]),
    // An address that is not said is made of the title.
    `${type} ${content.slug ?? content.title ?? content.name ?? record.id}`,
  ]);
  return [record.id, ...(TOGETHER.has(type) ? [type] : []), ...named];
}
