import type { World } from '../world.ts';
import { inStrapi } from './jobs.ts';
import { keepRegistry } from './registry.ts';

/** The institution that the walkers work in, and the one whose things they must never meet. */
export const OWN = 'afya';
export const FOREIGN = 'arusha-cc';
/** Stand in every field of what is planted. A search asks with the beginning, so an echo is not a find. */
export const WORDS = { own: 'yetu7kq2z', foreign: 'siri7kq2z' };

/** What a request wants a document to have been made or published at. */
export const AIMED_MOMENT = '2020-02-02T02:02:02.000Z';

export type Side = {
  /** By type: the document that was planted. */
  documents: Record<string, string>;
  /** By type: the row id of a file, a folder, an account, a membership, or any row of ours with a tenant. */
  rows: Record<string, number>;
  /** By type or component: the rows of what was planted; of a component any that it holds. */
  drafts: Record<string, number>;
  published: Record<string, number>;
};
export type Planted = {
  /** When planting began: what was made since is taken away at the end. */
  since: string;
  own: Side;
  foreign: Side;
  /** Every document of the foreign institution, seeded ones too. */
  foreignDocuments: string[];
  accounts: { spy: number; suspended: { email: string; password: string }; session: string };
  /** By kind: what opens something to whoever holds it. */
  tokens: Record<string, string>;
};

/** Plants, and says what is there then. A boot takes seconds, so what is registered is read along with it. */
export async function plant(world: World) {
  const since = new Date().toISOString();
  const [registry, spares, planted, before] = await inStrapi(
    world,
    ['registry'],
    ['spares'],
    ['plant', since],
    ['digest'],
  );
  keepRegistry(world, registry);
  return { registry, planted, before, spares };
}

/** Says what is there by then, and takes away what was planted and made since. */
export async function uproot(world: World, { since }: Planted): Promise<Digest> {
  const [after] = await inStrapi(world, ['digest'], ['uproot', since]);
  return after;
}

type Hashes = Record<string, string>;
export type Digest = {
  /** By type: how many rows the other institution has, and a hash of all that is in them. */
  foreign: Record<string, { rows: number; hash: string }>;
  /** By type and row id: what the own institution has published. */
  published: Record<string, Hashes>;
  /** By id. */
  accounts: Hashes;
  /** Own rows that have `AIMED_MOMENT` or another institution's account for a stamp. */
  forged: string[];
};
