import type { AdminApi } from '../admin-api.ts';
import { bodies, readings } from './attacks.ts';
import type { Ids } from './ids.ts';
import { pathsOf } from './parameters.ts';
import type { Registry } from './registry.ts';

export type Step = { method: string; path: string; body?: object };
/** A request with another institution's ids, and the same with ids that nobody has. */
export type Pair = { route: string; foreign: Step; madeUp: Step };

/** Every request to ask of a route, in pairs. */
export function pairsOf(route: string, foreign: Ids, madeUp: Ids, registry: Registry): Pair[] {
  const theirs = stepsOf(route, foreign, registry);
  const nobodys = stepsOf(route, madeUp, registry);
  return theirs.map((step, index) => ({ route, foreign: step, madeUp: nobodys[index] ?? step }));
}

function stepsOf(route: string, ids: Ids, registry: Registry): Step[] {
  const [method = ''] = route.split(' ');
  return pathsOf(route, ids, registry).flatMap((path): Step[] => {
    if (method === 'GET') return readings(path, ids).map((reading) => ({ method, path: reading }));
    if (method === 'DELETE') return [{ method, path }];
    return bodies(path, ids).map((body) => ({ method, path, body }));
  });
}

/** Some of them, other ones for another route or walker: together the walkers meet every type at every kind of door. */
export function someOf<T>(all: T[], most: number, seed: string): T[] {
  if (all.length <= most) return all;
  const start = [...seed].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % all.length, 0);
  return Array.from({ length: most }, (_, n) => all[(start + n) % all.length] as T);
}

export type Answer = { status: number; text: string; headers: Record<string, string> };

/** They differ from one answer to the next, whoever asks for whatever. */
const CHANGING = new Set(['date', 'etag', 'content-length', 'x-response-time', 'set-cookie']);

export async function ask(call: AdminApi, { method, path, body }: Step): Promise<Answer> {
  const { status, text, headers } = await call(method as 'GET', path, body);
  const kept = [...headers].filter(([name]) => !CHANGING.has(name));
  return { status, text, headers: Object.fromEntries(kept) };
}

/** Runs the work for all items, some at a time. */
export async function forAll<T>(items: T[], atOnce: number, work: (item: T) => Promise<void>) {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
