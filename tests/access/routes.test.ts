import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { foreignIds, madeUpIds } from '../support/access/ids.ts';
import { judgeOf } from '../support/access/judge.ts';
import { pathsOf } from '../support/access/parameters.ts';
import { type Digest, type Planted, plant, uproot } from '../support/access/planted.ts';
import type { Registry } from '../support/access/registry.ts';
import { ask, forAll, type Pair, pairsOf, someOf } from '../support/access/walk.ts';
import {
  isWalked,
  outsider,
  platformAdministrator,
  staff,
  suspended,
  type Walker,
} from '../support/access/walkers.ts';
import { IS_ALL } from '../support/all.ts';

const world = inject('world');
/** Doors to documents: with `--all` every walker tries them with every type. */
const OF_A_TYPE = /:(model|uid|type|contentType)\b/;
const ROLES = ['author', 'publisher', 'institution-administrator'];
let registry: Registry;
let planted: Planted;
let before: Digest;
let after: Digest | undefined;

beforeAll(async () => {
  ({ registry, planted, before } = await plant(world));
});
afterAll(async () => {
  if (planted && !after) await uproot(world, planted);
});

/** Walks every route that is open to the walker; says what went wrong where. */
async function faultsOf({ name, call, walks, most }: Walker): Promise<string[]> {
  const [theirs, nobodys, judge] = [foreignIds(planted), madeUpIds(planted), judgeOf(planted)];
  const faults: string[] = [];
  const pairs = registry.routes.filter(walks).flatMap((route) => {
    const all = pairsOf(route, theirs, nobodys, registry);
    return IS_ALL && OF_A_TYPE.test(route) ? all : someOf(all, most, `${name} ${route}`);
  });
  const judged = async (pair: Pair) => {
    const foreign = await ask(call, pair.foreign);
    const isSame = JSON.stringify(pair.foreign) === JSON.stringify(pair.madeUp);
    const madeUp = isSame ? foreign : await ask(call, pair.madeUp);
    const { method, path } = pair.foreign;
    faults.push(...judge(pair, foreign, madeUp).map((fault) => `${method} ${path}\n  ${fault}`));
  };
  // What is read while something of the own is written beside it would differ for that.
  const isRead = ({ foreign }: Pair) => foreign.method === 'GET';
  await forAll(pairs.filter(isRead), 4, judged);
  await forAll(
    pairs.filter((pair) => !isRead(pair)),
    4,
    judged,
  );
  return faults;
}

it('every route with parameters has a rule that fills them in', () => {
  const faults = registry.routes.filter(isWalked).flatMap((route) => {
    try {
      pathsOf(route, foreignIds(planted), registry);
      return [];
    } catch (error) {
      return [(error as Error).message];
    }
  });
  expect(faults).toEqual([]);
});

describe('no route shows or changes anything of another institution', { timeout: 1_800_000 }, () => {
  it.each(ROLES)('to the role %s', async (role) => {
    expect(await faultsOf(await staff(world, role))).toEqual([]);
  });

  it('to a platform administrator who has entered none', async () => {
    expect(await faultsOf(await platformAdministrator(world))).toEqual([]);
  });

  it('to a person whose membership was suspended while signed in', async () => {
    expect(await faultsOf(await suspended(world, planted))).toEqual([]);
  });

  it('to nobody', async () => {
    expect(await faultsOf(outsider(world))).toEqual([]);
  });

  it.each([
    'read-only',
    'full-access',
    'custom',
    'admin',
    'transfer',
  ])('to the bearer of a %s token, who is answered as nobody is', async (kind) => {
    const [bearer, nobody] = [outsider(world, planted.tokens[kind]), outsider(world)];
    const steps = registry.routes.filter(bearer.walks).flatMap((route) => {
      const pairs = pairsOf(route, foreignIds(planted), madeUpIds(planted), registry);
      return someOf(pairs, 1, `${kind} ${route}`).map(({ foreign }) => foreign);
    });
    steps.push({ method: 'POST', path: '/graphql', body: { query: '{ institutions { code } }' } });
    const faults: string[] = [];
    await forAll(steps, 4, async (step) => {
      const [one, other] = [await ask(bearer.call, step), await ask(nobody.call, step)];
      if (one.status !== other.status || one.text !== other.text)
        faults.push(`${step.method} ${step.path}: ${one.status} ${one.text.slice(0, 200)}`);
    });
    expect(faults).toEqual([]);
  });

  it('and everything of the other institution is as it was', async () => {
    after = await uproot(world, planted);
    expect(after.foreign).toEqual(before.foreign);
  });
});
