import { referencesTo } from './body-keys.ts';
import type { Planted } from './planted.ts';
import type { Place, Registry } from './registry.ts';

export type Body = Record<string, unknown>;
/** What a request is made of: where the walkers may work, and what they must not reach. */
export type Stage = {
  planted: Planted;
  registry: Registry;
  /** By type: a draft that is the walkers' own, also to publish and take off; none where there is one document only. */
  spares: Record<string, string>;
  /** A real file, a folder and a colleague's membership of theirs. */
  file: number;
  folder: number;
  colleague: number;
};
/** Keys that mean a thing, and the part of the body that has them. */
export type Aimed = [aim: string, body: Body];

export const FILE = 'plugin::upload.file';

/** Every place of a type where its data names other rows, with each of them in each form. */
export function named({ planted, registry }: Stage, uid: string): Aimed[] {
  return registry.places
    .filter((place) => place.uid === uid)
    .flatMap((place) => victimsOf(planted, place).map((value): Aimed => [nameOf(place), wrap(place, value)]));
}

export const nameOf = ({ uid, way }: Place) =>
  [uid, ...way.flatMap(({ field, component }) => (component ? [field, component] : [field]))].join(' ');

function victimsOf({ own, foreign, accounts }: Planted, { target }: Place): unknown[] {
  if (target === 'admin::user') return referencesTo(undefined, accounts.spy);
  if (target === FILE) return referencesTo(undefined, foreign.rows[FILE]);
  return [
    ...referencesTo(foreign.documents[target], foreign.drafts[target]),
    ...referencesTo(undefined, foreign.published[target]),
    ...referencesTo(undefined, own.published[target]),
  ];
}

/** The data of a document with a value in a place. */
export function wrap({ way }: Pick<Place, 'way'>, value: unknown): Body {
  return way.reduceRight<unknown>((inner, { field, component, isZone, isList }) => {
    if (!component) return { [field]: inner };
    const held = isZone ? { __component: component, ...(inner as Body) } : inner;
    return { [field]: isList ? [held] : held };
  }, value) as Body;
}

/** A file that comes already in its place: each media field of each type, in rows of others and in own published ones. */
export function attached({ planted, registry }: Stage): Aimed[] {
  const { own, foreign, accounts } = planted;
  const fields = registry.media.flatMap(({ uid, field }) =>
    [foreign.drafts[uid], foreign.published[uid], own.published[uid]].map((refId) => ({
      ref: uid,
      refId,
      field,
    })),
  );
  return [...fields, { ref: 'admin::user', refId: accounts.spy, field: 'avatar' }]
    .filter(({ refId }) => refId !== undefined)
    .map((body) => [`${body.ref} ${body.field}`, body]);
}
