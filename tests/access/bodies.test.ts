import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Attempt, attemptsOf, basesOf } from '../support/access/attempts.ts';
import { AIMED, PLAIN } from '../support/access/body-keys.ts';
import { PLATFORM, type Rule, ruleOf, takesBody } from '../support/access/body-rules.ts';
import { ownIds } from '../support/access/ids.ts';
import { pathsOf } from '../support/access/parameters.ts';
import { type Digest, type Planted, plant, uproot } from '../support/access/planted.ts';
import { keysReadByStrapi, sourceOf } from '../support/access/read-keys.ts';
import type { Registry } from '../support/access/registry.ts';
import { send } from '../support/access/send.ts';
import { nameOf, type Stage, wrap } from '../support/access/targets.ts';
import { forAll } from '../support/access/walk.ts';
import { outsider, platformAdministrator, staff, type Walker } from '../support/access/walkers.ts';
import { deepBody, KINDS, WRONG_PARTS, WRONG_QUERIES, wrongBodies } from '../support/access/wrong-input.ts';
import type { AdminApi } from '../support/admin-api.ts';
import { IS_ALL } from '../support/all.ts';

/** What bodies say, not paths (those are in `routes.test.ts`): no key of any reaches what is not the sender's. */
const world = inject('world');
const ADMINISTRATOR = 'institution-administrator';
const AT_ONCE = 4;
/** Where Strapi itself reads what an address asks. */
const LISTS = /^GET \/(content-manager\/(collection-types|relations)|upload\/(files|folders))\b/;
let registry: Registry;
let planted: Planted;
let before: Digest;
let after: Digest | undefined;
let stage: Stage;
let administrator: AdminApi;

beforeAll(async () => {
  const beginning = await plant(world);
  ({ registry, planted, before } = beginning);
  const isSpare = ([uid, id]: [string, string]) => planted.own.documents[uid] !== id;
  const spares = Object.fromEntries(Object.entries(beginning.spares).filter(isSpare));
  administrator = (await staff(world, ADMINISTRATOR)).call;
  stage = { planted, registry, spares, file: 0, folder: 0, colleague: await colleague() };
  const [picture] = basesOf('POST /upload', stage);
  stage.file = JSON.parse((await send(administrator, picture as Attempt)).text)[0].id;
  const { body } = await administrator('POST', '/upload/folders', {
    name: `Kabati ${planted.since}`,
    parent: null,
  });
  stage.folder = (body.data as unknown as { id: number }).id;
});
afterAll(async () => {
  if (planted && !after) await uproot(world, planted);
});

/** Whom an administrator may change without harm. */
async function colleague(): Promise<number> {
  const { results } = (await administrator('GET', '/tenancy/staff')).body;
  const people = results as { id: number; email: string }[];
  return people.find(({ email }) => email === planted.accounts.suspended.email)?.id ?? 0;
}

const routes = () => registry.routes.filter(takesBody);
const told = ({ method, path, aim, body, form }: Attempt) =>
  `${method} ${path} (${aim}) ${JSON.stringify(body ?? form)?.slice(0, 200)}`;

/** Makes the requests; says which were answered with a fault of ours, or not at all. */
async function faultsOf(call: AdminApi, attempts: Attempt[]): Promise<string[]> {
  const faults: string[] = [];
  await forAll(attempts, AT_ONCE, async (attempt) => {
    const { status, text } = await send(call, attempt).catch((error) => ({ status: 504, text: `${error}` }));
    if (status >= 500) faults.push(`${status} ${told(attempt)}: ${text.slice(0, 200)}`);
  });
  return faults;
}

/**
 * So many from all over, others for another seed; with `--all` twenty times as many. All forms of all keys on all routes
 * with all types would be forty thousand requests a role.
 */
function some<T>(all: T[], few: number, seed: string): T[] {
  const most = IS_ALL ? few * 20 : few;
  if (all.length <= most) return all;
  const start = [...seed].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % all.length, 0);
  const step = all.length / most;
  return Array.from({ length: most }, (_, n) => all[Math.floor(start + n * step) % all.length] as T);
}

describe('the lists are whole', () => {
  it('each route that takes a body has a rule', () => {
    const missing = routes().flatMap((route) => {
      try {
        ruleOf(route);
        return [];
      } catch (error) {
        return [(error as Error).message];
      }
    });
    expect(missing).toEqual([]);
  });

  it('each key that Strapi reads is listed, and each that is listed is read where it says', () => {
    const plain = Object.entries(PLAIN).flatMap(([found, keys]) =>
      keys.split(' ').map((key) => ({ key, found })),
    );
    const listed = [...AIMED, ...plain];
    const names = new Set(listed.map(({ key }) => key));
    const unlisted = [...keysReadByStrapi()].filter(([key]) => !names.has(key));
    expect(unlisted).toEqual([]);
    const gone = listed.filter(
      ({ key, found }) => !found.startsWith('https:') && !new RegExp(`\\b${key}\\b`).test(sourceOf(found)),
    );
    expect(gone).toEqual([]);
  });

  it('each media field of each type is a target, by itself and inside of documents', () => {
    const inForms = attemptsOf('POST /upload', stage).flatMap(({ form = {} }) => `${form.ref} ${form.field}`);
    expect(inForms).toEqual(
      expect.arrayContaining(registry.media.map(({ uid, field }) => `${uid} ${field}`)),
    );
    const aims = attemptsOf('PUT /content-manager/collection-types/:model/:id', stage).map(({ aim }) => aim);
    const media = registry.places.filter(({ kind }) => kind === 'media');
    expect(aims).toEqual(expect.arrayContaining(media.map(nameOf)));
    expect(media.length).toBeGreaterThan(10);
  });
});

const isTaken = ({ unasked, refused, depends }: Rule) => !(unasked || refused || depends);

/**
 * What an institution has one of is neither made anew, copied nor, as there is no spare one, published; a page keeps the
 * pages below it for itself, so Strapi opens a form instead of copying it.
 */
const isPossible = ({ route, path }: Attempt) => {
  if (!route.startsWith('POST /content-manager/collection-types/:model')) return true;
  const [uid = ''] = /api::[\w-]+\.[\w-]+/.exec(path) ?? [];
  return uid in stage.spares && !(route.includes('auto-clone') && uid === 'api::page.page');
};

describe('what the rules call valid is valid', () => {
  it('each base alone is taken from whoever may most', async () => {
    const bases = routes()
      .filter((route) => isTaken(ruleOf(route)))
      .flatMap((route) => some(basesOf(route, stage).filter(isPossible), 1, route));
    const refused: string[] = [];
    for (const base of bases) {
      const { status, text } = await send(administrator, base);
      if (status >= 400) refused.push(`${status} ${told(base)}: ${text.slice(0, 200)}`);
    }
    expect(refused).toEqual([]);
  });

  it('and what they call refused is refused to them, too', async () => {
    const bases = routes()
      .filter((route) => ruleOf(route).refused)
      .flatMap((route) => some(basesOf(route, stage), 1, route));
    const taken: string[] = [];
    for (const base of bases) {
      const { status, text } = await send(administrator, base);
      // Whatever else is wrong with it: who asks is looked at first.
      const isRefused = ruleOf(base.route).refused === PLATFORM ? [403, 404].includes(status) : status >= 400;
      if (!isRefused) taken.push(`${status} ${told(base)}: ${text.slice(0, 200)}`);
    }
    expect(bases.length).toBeGreaterThan(10);
    expect(taken).toEqual([]);
  });

  it('a file of their own is taken in every place of every type', async () => {
    const refused: string[] = [];
    for (const place of registry.places.filter(({ kind }) => kind === 'media')) {
      const document = stage.spares[place.uid] ?? planted.own.documents[place.uid];
      const path = `/content-manager/collection-types/${place.uid}/${document}`;
      const { status, text } = await administrator('PUT', path, wrap(place, { id: stage.file }));
      if (status >= 400) refused.push(`${status} ${nameOf(place)}: ${text.slice(0, 200)}`);
    }
    expect(refused).toEqual([]);
  });
});

describe('no body reaches what is not the sender’s', { timeout: 1_800_000 }, () => {
  /** A role's way through all routes: whoever may least tries most. */
  const walk = ({ name, call }: Walker) => {
    const isLeast = name === 'author';
    const attempts = routes().flatMap((route) => {
      const all = attemptsOf(route, stage);
      if (!ruleOf(route).isThorough || !isLeast) return some(all, isLeast ? 2 : 1, `${name} ${route}`);
      const byAim = Map.groupBy(all, ({ aim }) => aim);
      return [...byAim].flatMap(([aim, ofAim]) => some(ofAim, 1, `${name} ${route} ${aim}`));
    });
    return faultsOf(call, attempts);
  };

  it.each(['author', 'publisher', ADMINISTRATOR])('of the role %s', async (role) => {
    expect(await walk(await staff(world, role))).toEqual([]);
  });

  it('of a platform administrator who has entered no institution', async () => {
    const { call, walks } = await platformAdministrator(world);
    const attempts = routes()
      .filter(walks)
      .flatMap((route) => some(attemptsOf(route, stage), 1, `platform ${route}`));
    expect(await faultsOf(call, attempts)).toEqual([]);
  });

  it('of nobody, with a token or none', async () => {
    for (const token of [undefined, planted.tokens['full-access']]) {
      const { call } = outsider(world, token);
      const attempts = routes().flatMap((route) => some(attemptsOf(route, stage), 1, route));
      const open: string[] = [];
      await forAll(attempts, AT_ONCE, async (attempt) => {
        const { status } = await send(call, attempt);
        // An address or a language that there is not is refused before anybody is asked who they are.
        const isRefused =
          [401, 403, 404, 405].includes(status) ||
          (status === 400 && ['query', 'locale'].includes(attempt.aim));
        if (!isRefused) open.push(`${status} ${told(attempt)}`);
      });
      expect(open).toEqual([]);
    }
  });
});

describe('wrong input is never a fault of ours', { timeout: 1_800_000 }, () => {
  it('in a body', async () => {
    const asked = routes().filter((route) => !ruleOf(route).unasked);
    const attempts = asked.flatMap((route) =>
      some(some(basesOf(route, stage), 1, route).flatMap(wrongBodies), 2, route),
    );
    expect(await faultsOf(administrator, attempts)).toEqual([]);
  });

  it('in a field of a document', async () => {
    const byType = Map.groupBy(registry.fields, ({ uid }) => uid);
    const attempts = [...byType].flatMap(([uid, fields]) => {
      const path = `/content-manager/collection-types/${uid}`;
      const document = stage.spares[uid] ?? planted.own.documents[uid];
      const all = fields.flatMap((field) =>
        KINDS.map((kind) => {
          const request = { aim: `${nameOf(field)} as ${JSON.stringify(kind)}`, body: wrap(field, kind) };
          return { ...request, route: path, method: 'PUT', path: `${path}/${document}` };
        }),
      );
      return IS_ALL ? all : some(all, 4, uid);
    });
    expect(await faultsOf(administrator, attempts)).toEqual([]);
  });

  it('in a body that nests without end, which would end the CMS', async () => {
    const asked = routes().filter((route) => !ruleOf(route).unasked);
    const attempts = asked.flatMap((route) => some(basesOf(route, stage), 1, route).map(deepBody));
    expect(await faultsOf(administrator, attempts)).toEqual([]);
  });

  it('in a part of a path', async () => {
    const attempts = registry.routes
      .filter((route) => route.includes('/:') && !/\.[*+]\)|\*$/.test(route))
      .flatMap((route) => {
        const [method = '', pattern = ''] = route.split(' ');
        const [path = ''] = pathsOf(route, ownIds(planted, stage.spares), registry);
        const places = pattern.split('/').flatMap((part, index) => (part.startsWith(':') ? [index] : []));
        const all = places.flatMap((index) =>
          WRONG_PARTS.map((part) => {
            const wrong = path.split('/').with(index, part).join('/');
            return { route, method, path: wrong, aim: part, ...(method === 'GET' ? {} : { body: {} }) };
          }),
        );
        return some(all, 3, route);
      });
    expect(await faultsOf(administrator, attempts)).toEqual([]);
  });

  it('in a query', async () => {
    const read = registry.routes.filter((route) => route.startsWith('GET ') && !/\.[*+]\)|\*$/.test(route));
    const attempts = read.flatMap((route) => {
      const paths = pathsOf(route, ownIds(planted, stage.spares), registry);
      const all = paths.flatMap((path) =>
        WRONG_QUERIES.map((query) => ({ route, method: 'GET', path: `${path}?${query}`, aim: query })),
      );
      return some(all, LISTS.test(route) ? 8 : 1, route);
    });
    expect(await faultsOf(administrator, attempts)).toEqual([]);
  });
});

describe('and afterwards', () => {
  beforeAll(async () => {
    await administrator('PUT', '/admin/users/me', { preferedLanguage: 'sw' });
    // What there is once was written into as it stood there.
    for (const [uid, id] of Object.entries(planted.own.documents))
      if (!stage.spares[uid])
        await administrator('POST', `/content-manager/collection-types/${uid}/${id}/actions/discard`, {});
    after = await uproot(world, planted);
  });
  const kept = (one: Record<string, string>, other: Record<string, string> = {}) =>
    Object.keys(one).filter((id) => one[id] !== other[id]);

  it('everything of the other institution is as it was', () => {
    expect(after?.foreign).toEqual(before.foreign);
  });

  it('so is what the own one had published', () => {
    const changed = Object.entries(before.published).flatMap(([uid, rows]) =>
      kept(rows, after?.published[uid]).map((id) => `${uid} ${id}`),
    );
    expect(changed).toEqual([]);
  });

  it('so are all accounts', () => {
    expect(kept(before.accounts, after?.accounts)).toEqual([]);
  });

  it('and nothing has a stamp that a request brought', () => {
    expect(after?.forged).toEqual([]);
  });
});
