import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { isTenantType } from '../../../platform/tenant-types';
import { refuseStale } from '../guard/refuse-stale';
import { hashOf } from './content';
import { type DraftRow, draftRows, lockDrafts, type Place, readDraft } from './drafts';
import { type Action, addVersion, contentOfVersion, isSavedAt, lastVersion, renewVersion } from './versions';

const ACTIONS: Record<string, Action> = {
  create: 'create',
  update: 'update',
  clone: 'clone',
  discardDraft: 'discard',
  publish: 'publish',
  unpublish: 'unpublish',
  delete: 'delete',
};
/** Of these the moment matters even where the draft stays as it was. */
const EVENTS = new Set<Action>(['publish', 'unpublish']);

type Params = { documentId?: string; locale?: string | string[] };
type Result = { documentId?: string; entries?: { documentId?: string; locale?: string | null }[] };
type Context = { uid: string; action: string; params: Params };

const restoring = new AsyncLocalStorage<number>();

/** What is saved inside is the restoration of this version. */
export function asRestoration<T>(number: number, work: () => Promise<T>): Promise<T> {
  return restoring.run(number, work);
}

/** Keeps every state of every document of institutions, in the transaction of whatever changes it. */
export function keepVersions(strapi: Core.Strapi) {
  strapi.documents.use(async (context, next) => {
    const { uid, action: name, params } = context as unknown as Context;
    const action = ACTIONS[name];
    if (!action || !uid.startsWith('api::') || !isTenantType(strapi, uid)) return next();
    return strapi.db.transaction(async () => {
      const before = params.documentId ? await lockDrafts(strapi, uid, params.documentId) : [];
      for (const row of before) await keepBefore(strapi, uid, params.documentId as string, row);
      await refuseStale(strapi, uid, name, params, before);
      const result = (await next()) as unknown as Result;
      const document =
        (action === 'clone' ? result?.entries?.[0]?.documentId : params.documentId) ?? result?.documentId;
      if (document) {
        await keepAfter(strapi, {
          type: uid,
          document,
          action,
          result,
          before: params.documentId ? before : [],
        });
      }
      return result as never;
    });
  });
}

/** What stands there and was never kept (the seed's, a bulk change's) is kept before it changes. */
async function keepBefore(strapi: Core.Strapi, type: string, document: string, row: DraftRow) {
  const place = { type, document, locale: row.locale };
  const last = await lastVersion(strapi, place);
  if (last && isSavedAt(last, row.updatedAt)) return;
  const draft = await readDraft(strapi, place);
  if (!draft) return;
  if (last?.hash === hashOf(draft.content)) return renewVersion(strapi, last, row.updatedAt);
  const { tenant, updatedAt } = row;
  await addVersion(strapi, place, last, { action: 'before', tenant, draft, savedAt: updatedAt, by: null });
}

type Change = { type: string; document: string; action: Action; result: Result; before: DraftRow[] };

/** A saving in one language may change what all languages share, so all are looked at. */
async function keepAfter(strapi: Core.Strapi, { type, document, action, result, before }: Change) {
  const after = await draftRows(strapi, type, document);
  const touched = (result?.entries ?? []).map(({ locale }) => locale ?? '');
  for (const row of after) {
    const isEvent = EVENTS.has(action) && touched.includes(row.locale);
    await keepRow(strapi, { type, document, locale: row.locale }, row, action, isEvent);
  }
  const left = new Set(after.map(({ locale }) => locale));
  for (const row of before.filter(({ locale }) => !left.has(locale))) {
    await keepDeletion(strapi, { type, document, locale: row.locale }, row);
  }
}

async function keepRow(strapi: Core.Strapi, place: Place, row: DraftRow, action: Action, isEvent: boolean) {
  const last = await lastVersion(strapi, place);
  if (!isEvent && last && isSavedAt(last, row.updatedAt)) return;
  const draft = await readDraft(strapi, place);
  if (!draft) return;
  const isBack = last?.action === 'delete';
  if (!isEvent && !isBack && last?.hash === hashOf(draft.content)) {
    return renewVersion(strapi, last, row.updatedAt);
  }
  const restored = restoring.getStore() ?? null;
  await addVersion(strapi, place, last, {
    action: restored === null ? action : 'restore',
    tenant: row.tenant,
    draft,
    savedAt: row.updatedAt,
    restored,
    by: whoActs(strapi),
  });
}

async function keepDeletion(strapi: Core.Strapi, place: Place, row: DraftRow) {
  const last = await lastVersion(strapi, place);
  if (!last) return;
  const draft = { content: await contentOfVersion(strapi, place, last), title: last.title };
  const { tenant, updatedAt } = row;
  await addVersion(strapi, place, last, {
    action: 'delete',
    tenant,
    draft,
    savedAt: updatedAt,
    by: whoActs(strapi),
  });
}

/** The signed-in person; null for schedules, imports and whatever the system does by itself. */
function whoActs(strapi: Core.Strapi): { id: number; email: string } | null {
  const state = strapi.requestContext.get()?.state as { user?: { id: number; email?: string } } | undefined;
  return state?.user?.email ? { id: state.user.id, email: state.user.email } : null;
}
