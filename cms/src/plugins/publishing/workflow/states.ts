import type { Core } from '@strapi/strapi';
import { asSystem } from '../../../platform/actor';
import type { State } from './next-state';
import type { Place } from './place';

export const STATE = 'plugin::publishing.workflow-state';

/** Where a document stands between a draft (no row) and its publication. */
export type StateRow = Place & {
  id: number;
  tenant: string;
  title: string;
  state: State;
  /** The account that submitted it. */
  author: number;
  /** What the author says of it, or why it was returned. */
  comment: string | null;
  /** The fingerprint of what was approved. */
  version: string | null;
  decidedBy: number | null;
  submittedAt: string | null;
  decidedAt: string | null;
};

export function findState(strapi: Core.Strapi, place: Place): Promise<StateRow | null> {
  const { type, document, locale } = place;
  return strapi.db.query(STATE).findOne({ where: { type, document, locale } });
}

/** The rows of a document in all languages, whoever asks. */
export function statesOf(strapi: Core.Strapi, type: string, document: string): Promise<StateRow[]> {
  return asSystem(() => strapi.db.query(STATE).findMany({ where: { type, document } }));
}

export function removeState(strapi: Core.Strapi, { id }: StateRow) {
  return asSystem(() => strapi.db.query(STATE).delete({ where: { id } }));
}

/** Changes a row only where it is still as it was read; false when another person was faster. */
export async function changeState(
  strapi: Core.Strapi,
  { id, state }: StateRow,
  data: Partial<StateRow>,
): Promise<boolean> {
  const change = () => strapi.db.query(STATE).updateMany({ where: { id, state }, data });
  return (await asSystem(change)).count === 1;
}
