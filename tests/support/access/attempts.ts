import { AIMED, valuesFor } from './body-keys.ts';
import { type Rule, ruleOf } from './body-rules.ts';
import { type Ids, ownIds } from './ids.ts';
import { pathsOf } from './parameters.ts';
import { type Aimed, type Body, FILE, type Stage } from './targets.ts';

export type Attempt = {
  route: string;
  method: string;
  path: string;
  aim: string;
  body?: unknown;
  form?: Body;
};

const NEWS = 'api::news-article.news-article';
const WRITES_DRAFTS =
  /^(POST|PUT) \/content-manager\/collection-types\/:model(\/:id|\/(auto-)?clone\/:sourceId)?$/;

/** The valid body alone, for each type that the route serves. */
export function basesOf(route: string, stage: Stage): Attempt[] {
  const rule = ruleOf(route);
  return placesOf(route, stage).map(({ method, path, uid }) => ({
    ...{ route, method, path, aim: 'base' },
    ...sent(rule, rule.base?.(stage, uid) ?? {}),
  }));
}

/** Every request by which a body could mean what is not the sender's. */
export function attemptsOf(route: string, stage: Stage): Attempt[] {
  const rule = ruleOf(route);
  if (rule.unasked) return [];
  return placesOf(route, stage).flatMap(({ method, path, uid }) => [
    ...bodiesOf(rule, stage, uid).map(([aim, body]) => ({ route, method, path, aim, ...sent(rule, body) })),
    ...queriesOf(rule, stage, uid).map((query) => {
      const address = `${path}${path.includes('?') ? '&' : '?'}${query}`;
      return { route, method, path: address, aim: 'query', ...sent(rule, rule.base?.(stage, uid) ?? {}) };
    }),
  ]);
}

/** The same keys in the address, for controllers that read them there. */
function queriesOf({ keys = [] }: Rule, stage: Stage, uid: string): string[] {
  return keys.flatMap((key) => {
    const name = key.split('.').at(-1) ?? '';
    const values = valuesFor(aimOf(key), stage.planted, uid);
    const plain = values.filter((value) => typeof value === 'string' || typeof value === 'number');
    return plain.map((value) => `${name}=${encodeURIComponent(value)}`);
  });
}

function bodiesOf(
  { base = () => ({}), keys = [], more, isTogether }: Rule,
  stage: Stage,
  uid: string,
): Aimed[] {
  const values = keys.map((key) => [key, valuesFor(aimOf(key), stage.planted, uid)] as const);
  if (isTogether) {
    const all = values.reduce((body, [key, [value]]) => put(body, key, value), base(stage, uid));
    return [['all keys', all]];
  }
  const keyed = values.flatMap(([key, some]) =>
    some.map((value): Aimed => [key, put(base(stage, uid), key, value)]),
  );
  const placed = more?.(stage, uid) ?? [];
  return [...keyed, ...placed.map(([aim, body]): Aimed => [aim, { ...base(stage, uid), ...body }])];
}

const sent = ({ isForm }: Rule, body: Body) => (isForm ? { form: body } : { body });

function placesOf(route: string, stage: Stage) {
  const [method = ''] = route.split(' ');
  const { registry, planted, spares, file, folder, colleague } = stage;
  const own = ownIds(planted, spares);
  const rows: Record<string, number> = {
    [FILE]: file,
    'plugin::upload.folder': folder,
    'plugin::tenancy.membership': colleague,
  };
  const nobodys: Ids = { ...own, document: () => 'q'.repeat(24), row: () => 99_999_999 };
  // Of some types there is one document only, published: it is written, but neither published anew nor taken off.
  const only = WRITES_DRAFTS.test(route) ? planted.own.documents : {};
  const ids: Ids = {
    ...own,
    document: (uid) => spares[uid] ?? only[uid] ?? nobodys.document(uid),
    row: (uid) => rows[uid] ?? own.row(uid),
  };
  return pathsOf(route, method === 'DELETE' ? nobodys : ids, registry).map((path) => ({
    method,
    path,
    uid: /(api|plugin)::[\w-]+\.[\w-]+/.exec(path)?.[0] ?? (path.startsWith('/upload') ? FILE : NEWS),
  }));
}

function aimOf(key: string) {
  const name = key.split('.').at(-1);
  const known = AIMED.find((one) => one.key === name);
  if (!known) throw new Error(`${key} is not among AIMED in tests/support/access/body-keys.ts`);
  return known.aim;
}

/** A copy with a value at a path such as `updates.0.fileInfo.folder`. */
function put(body: Body, key: string, value: unknown): Body {
  const copy = structuredClone(body);
  const parts = key.split('.');
  const last = parts.pop() ?? '';
  const holder = parts.reduce<Body>((held, part) => {
    held[part] ??= {};
    return held[part] as Body;
  }, copy);
  holder[last] = value;
  return copy;
}
