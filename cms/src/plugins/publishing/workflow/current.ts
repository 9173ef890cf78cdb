import type { Core } from '@strapi/strapi';
import { inEastAfrica } from '../schedule/moments';
import { openSchedulesOf } from '../schedule/schedules';
import { type Action, possibleActions, type State } from './next-state';
import type { OpenDocument } from './open-document';
import { namesOf } from './people';
import { findState } from './states';
import { hasNews } from './steps';

/** Where a document stands, for its page in the admin. */
export type Standing = {
  state: State | 'draft' | 'published';
  author: string | null;
  decidedBy: string | null;
  comment: string | null;
  submittedAt: string | null;
  decidedAt: string | null;
  /** What the person who asks may do next. */
  actions: Action[];
  mayPublish: boolean;
  schedules: {
    id: number;
    action: 'publish' | 'unpublish';
    at: string;
    state: string;
    error: string | null;
    by: string | null;
  }[];
  /** Now in East Africa Time, as a form's field wants it. */
  now: string;
};

export async function currentStanding(
  strapi: Core.Strapi,
  open: OpenDocument,
  actor: { id: number },
): Promise<Standing> {
  const { place, mayPublish } = open;
  const row = await findState(strapi, place);
  const isNew = row !== null || (await hasNews(strapi, open));
  const all = await openSchedulesOf(strapi, place.type, place.document);
  const schedules = all.filter(({ locale }) => locale === place.locale);
  const names = await namesOf(strapi, [
    row?.author ?? null,
    row?.decidedBy ?? null,
    ...schedules.map(({ user }) => user),
  ]);
  const nameOf = (id: number | null | undefined) => (id ? (names.get(id) ?? null) : null);
  const role = { mayPublish, isSubmitter: row?.author === actor.id };
  return {
    state: row?.state ?? (isNew ? 'draft' : 'published'),
    author: nameOf(row?.author),
    decidedBy: nameOf(row?.decidedBy),
    comment: row?.comment ?? null,
    submittedAt: row?.submittedAt ?? null,
    decidedAt: row?.decidedAt ?? null,
    actions: isNew ? possibleActions(row?.state ?? 'draft', role) : [],
    mayPublish,
    schedules: schedules.map(({ id, action, at, state, lastError, user }) => {
      return { id, action, at, state, error: lastError, by: nameOf(user) };
    }),
    now: inEastAfrica(new Date()),
  };
}
