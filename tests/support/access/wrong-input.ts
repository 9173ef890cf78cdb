import type { Attempt } from './attempts.ts';

/** A value of every kind: most are wrong wherever they stand. */
export const KINDS = [
  null,
  'x',
  -1,
  true,
  [],
  {},
  [[]],
  [null],
  { a: { b: 1 } },
  { $and: 'x' },
  '\0',
  1e20,
  'a\0b',
  '\ud800',
  '2027-02-31',
];

/** Bodies that are none, or whose parts are of another kind than the route expects. */
export function wrongBodies({ body, form, ...attempt }: Attempt): Attempt[] {
  const valid = (body ?? form ?? {}) as Record<string, unknown>;
  const parts = Object.keys(valid);
  const changed = parts.flatMap((part) => KINDS.map((kind) => ({ ...valid, [part]: kind })));
  const odd = [
    undefined,
    null,
    'x',
    [],
    [null],
    {},
    { data: null },
    { locale: {} },
    { locale: [null] },
    { status: {} },
  ];
  return [...odd, ...changed].map((one) => ({
    ...attempt,
    aim: `wrong ${JSON.stringify(one)?.slice(0, 80)}`,
    // A form holds texts only.
    ...(form && one && !Array.isArray(one) && typeof one === 'object' ? { form: one } : { body: one }),
  }));
}

/** The valid body with lists in lists, by the thousand, in the place of each of its parts. */
export function deepBody({ body, form, ...attempt }: Attempt): Attempt {
  const deep = JSON.parse('['.repeat(4000) + ']'.repeat(4000));
  const parts = Object.keys(body ?? form ?? {});
  const all = Object.fromEntries([...parts, 'title'].map((part) => [part, deep]));
  return { ...attempt, aim: 'deep', ...(form ? { form: all } : { body: all }) };
}

/** What no id, no number of a row and no name of a type is; objects of JavaScript have something of some of these names. */
export const WRONG_PARTS = ['1e30', '1.5', '-1', '99999999999', 'constructor', '__proto__', '%00', '%ff'];

/** Questions that the library for addresses reads as other kinds than the route expects. */
export const WRONG_QUERIES = [
  ...[
    'filters=x',
    'filters[$and]=x',
    'filters[$or]=x',
    'filters[$not]=x',
    'filters[$and][0]=x',
    'filters[id]=x',
  ],
  ...[
    'filters[id][$in]=x',
    'filters[id][$between]=1',
    'filters[id][$nothing]=1',
    'filters[createdAt][$gt]=x',
  ],
  ...[
    'filters[nothing][nothing]=x',
    'filters[id][$eq][0]=1',
    'filters[tenant][$null]=x',
    'filters[$and][0][$or]=x',
  ],
  ...[
    'filters[id]=99999999999',
    'filters[id][$contains][a]=b',
    'filters[documentId]=%00',
    '_q=%00',
    '_q=%25%5C',
    'filters[createdBy]=x',
    'filters[createdBy][$in]=x',
    'filters[localizations][$and]=x',
  ],
  ...[
    'sort=x',
    'sort[x]=1',
    'sort[0][x]=1',
    'sort=id:x',
    'sort[createdBy]=x',
    'fields=x',
    'fields[x]=1',
    'fields[0][a]=1',
  ],
  ...['populate=x', 'populate[x][y]=1', 'populate[0]=x', 'populate[createdBy][filters][$and]=x'],
  ...['page=-1', 'page=x', 'page[a]=1', 'pageSize=x', 'pageSize[a]=1', 'pageSize=0', '_q[a]=b', '_q[]=a'],
  ...[
    'locale[a]=b',
    'locale[]=sw',
    'locale=xx',
    'status=x',
    'status[]=draft',
    'idsToOmit=x',
    'idsToInclude[a]=b',
    'id[a]=1',
  ],
  ...[
    'documentIds=x',
    'documentIds[a]=b',
    'type[a]=b',
    'action[a]=b',
    'kind=x',
    'folder[a]=b',
    'search[a]=b',
    'folderPath[a]=b',
  ],
  ...[
    'uid[a]=b',
    'document[a]=b',
    'base[a]=b',
    'q[a]=b',
    'account[a]=b',
    'from[a]=b',
    'ids[a]=b',
    'address[a]=b',
  ],
  ...[
    'filters[id][$startsWith]=1',
    'filters[createdAt][$contains]=2026',
    'filters[body]=x',
    'filters[body][$not]=x',
    'filters[body][$jsonSupersetOf]=x',
    'filters[constructor]=x',
  ],
  ...['sort=body', 'sort=image', 'sort=image.nothing', 'sort=constructor', 'populate[image][on][x][a]=1'],
  ...['page=1e300', 'from=2026-13-01', 'until=9999-99-99', 'base=-271821-04-20'],
];
