import type { World } from '../world.ts';
import { answerOf } from './registry.ts';

/** The institution that the walkers work in, and the one whose things they must never meet. */
export const OWN = 'afya';
export const FOREIGN = 'arusha-cc';
/** Stand in every field of what is planted. A search asks with the beginning, so an echo is not a find. */
export const WORDS = { own: 'yetu7kq2z', foreign: 'siri7kq2z' };

export type Side = {
  /** By type: the document that was planted. */
  documents: Record<string, string>;
  /** By type: the row id of a file, a folder, an account, a membership, or any row of ours with a tenant. */
  rows: Record<string, number>;
};
export type Planted = {
  since: string;
  own: Side;
  foreign: Side;
  /** Every document of the foreign institution, seeded ones too. */
  foreignDocuments: string[];
  accounts: { suspended: { email: string; password: string }; session: string };
};

export const plant = (world: World) => answerOf<Planted>(world, 'plant');
export const uproot = (world: World, { since }: Planted) => answerOf<object>(world, 'uproot', since);

/** For each type with a tenant: how many rows the institution has, and a hash of all that is in them. */
export type Digest = Record<string, { rows: number; hash: string }>;
export const digest = (world: World, tenant: string) => answerOf<Digest>(world, 'digest', tenant);
