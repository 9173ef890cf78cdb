import type { Ids } from './ids.ts';
import type { Registry } from './registry.ts';

type Values = Record<string, string>;
type Fill = (ids: Ids, registry: Registry) => Values[];
type Rule = { path: RegExp; fill: Fill };

const owned = ({ types }: Registry) =>
  types.filter(({ hasTenant, uid }) => hasTenant && uid.startsWith('api::'));
/** Each type of the institutions, by whatever name the route calls it, with a document of it. */
const eachType: Fill = (ids, registry) =>
  owned(registry).map(({ uid }) => {
    const id = ids.document(uid);
    return {
      model: uid,
      uid,
      contentType: uid,
      type: uid,
      id,
      documentId: id,
      sourceId: id,
      document: id,
      number: '1',
    };
  });
const eachRelation: Fill = (ids, registry) =>
  owned(registry).flatMap(({ uid, relations }) =>
    relations.map((targetField) => ({ model: uid, targetField, id: ids.document(uid) })),
  );
const rowOf =
  (uid: string): Fill =>
  (ids) => [{ id: String(ids.row(uid)) }];
/** What belongs to no institution; only platform administrators get there. */
const platform: Fill = () => [{ id: '1', name: 'block', uid: 'api::institution.institution' }];

/**
 * What stands in the parameters of a route's path, by the first rule that fits. A new route with parameters needs one:
 * `eachType` for a type with or without a document's id, `rowOf(type)` for a row's id, `platform` for what belongs to
 * no institution.
 */
const RULES: Rule[] = [
  { path: /^\/content-manager\/relations\//, fill: eachRelation },
  { path: /^\/content-manager\/components\/:uid/, fill: () => [{ uid: 'block.text' }] },
  { path: /^(\/api)?\/(content-type-builder|i18n\/locales)\//, fill: platform },
  { path: /:(model|uid|type|contentType)\b/, fill: eachType },
  { path: /^\/(api\/)?upload\/files\/:id/, fill: rowOf('plugin::upload.file') },
  { path: /^\/upload\/folders\/:id/, fill: rowOf('plugin::upload.folder') },
  { path: /^\/api\/publishing\/changes\/:tenant/, fill: ({ tenant }) => [{ tenant }] },
  { path: /^\/api\/publishing\/pictures\//, fill: ({ word }) => [{ contentHash: word, size: '10.avif' }] },
  { path: /^\/publishing\/schedules\/:id/, fill: rowOf('plugin::publishing.schedule') },
  {
    path: /^\/transfer\/(jobs|exports)\/:id/,
    fill: (ids) => [{ id: String(ids.row('plugin::transfer.job')), role: 'archive' }],
  },
  { path: /^\/accounts\/sessions\/:id/, fill: ({ session }) => [{ id: session }] },
  { path: /^\/(tenancy|accounts)\/staff\/:id/, fill: rowOf('plugin::tenancy.membership') },
  { path: /^\/preview\/(shares|grants)\/:id/, fill: rowOf('plugin::preview.grant') },
  { path: /^\/admin\/users\/me\/sessions\/:sessionId/, fill: ({ session }) => [{ sessionId: session }] },
  { path: /^\/admin\/(users|roles|webhooks|api-tokens|admin-tokens|transfer\/tokens)\/:id/, fill: platform },
];

/**
 * The paths to ask for a route, with these ids in the places of its parameters.
 * @throws when no rule says what its parameters are
 */
export function pathsOf(route: string, ids: Ids, registry: Registry): string[] {
  const path = route.slice(route.indexOf(' ') + 1);
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  if (!names.length) return [path];
  const rule = RULES.find((one) => one.path.test(path));
  const paths = (rule?.fill(ids, registry) ?? []).map((values) => fillIn(path, values));
  if (!paths.length || paths.some((filled) => filled.includes('/:')))
    throw new Error(`No rule fills in ${route}: add one to RULES in tests/support/access/parameters.ts`);
  return [...new Set(paths)];
}

function fillIn(path: string, values: Values): string {
  return path.replace(/:(\w+)/g, (whole, name: string) => values[name] ?? whole);
}
