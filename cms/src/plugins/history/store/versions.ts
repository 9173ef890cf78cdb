import type { Core } from '@strapi/strapi';
import { asSystem } from '../../../platform/actor';
import { type Content, hashOf } from './content';
import type { Draft, Place } from './drafts';

export const VERSION = 'plugin::history.version';

export type Action =
  | 'create'
  | 'update'
  | 'clone'
  | 'discard'
  | 'publish'
  | 'unpublish'
  | 'delete'
  | 'restore';
export type VersionRow = Place & {
  id: number;
  tenant: string;
  number: number;
  /** `before` is what stood there when its first change came. */
  action: Action | 'before';
  title: string;
  user: number | null;
  account: string | null;
  moment: string;
  /** When the draft that this version is was saved, by the draft's own clock. */
  draftMoment: string;
  /** When it was last saved again without a change; null for never. */
  savedAgain: string | null;
  hash: string;
  /** The number of the version whose content this one has; then it keeps none of its own. */
  same: number | null;
  /** The number of the version that was made the draft again. */
  restored: number | null;
};
/** What a list of versions tells. */
export const LISTED = ['id', 'number', 'action', 'title', 'account', 'moment', 'same', 'restored'] as const;

export async function lastVersion(strapi: Core.Strapi, place: Place): Promise<VersionRow | null> {
  return newest(strapi, placeOf(place));
}

/** The version that a draft saved at this moment was; null when it is older than what was kept. */
export async function versionAt(strapi: Core.Strapi, place: Place, moment: Date): Promise<VersionRow | null> {
  return newest(strapi, { ...placeOf(place), draftMoment: { $lte: moment } });
}

async function newest(strapi: Core.Strapi, where: object): Promise<VersionRow | null> {
  const select = [
    'id',
    'number',
    'action',
    'title',
    'account',
    'moment',
    'draftMoment',
    'savedAgain',
    'hash',
    'same',
  ];
  const find = () => strapi.db.query(VERSION).findOne({ where, select, orderBy: { number: 'desc' } });
  return asSystem(find);
}

/** The content of a version, its own or that of the version it equals. */
export async function contentOfVersion(
  strapi: Core.Strapi,
  place: Place,
  { number, same }: Pick<VersionRow, 'number' | 'same'>,
): Promise<Content> {
  const where = { ...placeOf(place), number: same ?? number };
  const row = await asSystem(() => strapi.db.query(VERSION).findOne({ where, select: ['content'] }));
  return row?.content ?? {};
}

type New = {
  action: VersionRow['action'];
  tenant: string;
  draft: Draft;
  savedAt: number;
  restored?: number | null;
  /** Null is the system itself. */
  by: { id: number; email: string } | null;
};

/** Keeps a version; content that the last one has is not kept twice. */
export async function addVersion(strapi: Core.Strapi, place: Place, last: VersionRow | null, version: New) {
  const hash = hashOf(version.draft.content);
  const same = last?.hash === hash ? (last.same ?? last.number) : null;
  const data = {
    ...placeOf(place),
    number: (last?.number ?? 0) + 1,
    tenant: version.tenant,
    action: version.action,
    title: version.draft.title,
    user: version.by?.id ?? null,
    account: version.by?.email ?? null,
    // What stood there before is as old as the draft was.
    moment: version.action === 'before' ? new Date(version.savedAt) : new Date(),
    draftMoment: new Date(version.savedAt),
    hash,
    same,
    restored: version.restored ?? null,
    content: same === null ? version.draft.content : null,
  };
  await asSystem(() => strapi.db.query(VERSION).create({ data }));
}

/** The draft was saved again without a change: the last version is that one too. */
export async function renewVersion(strapi: Core.Strapi, { id }: VersionRow, savedAt: number) {
  const data = { savedAgain: new Date(savedAt) };
  await asSystem(() => strapi.db.query(VERSION).update({ where: { id }, data }));
}

/** Whether the draft was saved at this moment and no other since this version. */
export function isSavedAt({ draftMoment, savedAgain }: VersionRow, savedAt: number): boolean {
  return new Date(savedAgain ?? draftMoment).getTime() === savedAt;
}

export const placeOf = ({ type, document, locale }: Place): Place => ({ type, document, locale });
