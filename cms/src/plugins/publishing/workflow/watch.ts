import type { Core } from '@strapi/strapi';
import { currentActor } from '../../../platform/actor';
import { about } from '../notices/about';
import { notify } from '../notices/queue';
import { followChanges, followDisappearance, followPublication } from '../schedule/follow';
import { stillExists } from './exists';
import { fingerprint } from './fingerprint';
import { nextState } from './next-state';
import { mayPublish } from './open-document';
import { hasWorkflow } from './place';
import { changeState, removeState, type StateRow, statesOf } from './states';
import { trail } from './trail';

type Action = { uid: string; action: string; params: { documentId?: string } };
type Published = { entries?: { locale?: string | null }[] };

const CHANGES = new Set(['update', 'discardDraft']);
const WATCHED = new Set([...CHANGES, 'publish', 'unpublish', 'delete']);

/**
 * Keeps the workflow and the schedules true to what happens to documents, through whatever door it happens: what was
 * approved and then changed is not approved, what is published waits for nobody, what is gone is forgotten.
 */
export function watchWorkflow(strapi: Core.Strapi) {
  strapi.documents.use(async (context, next) => {
    const { uid, action, params } = context as unknown as Action;
    const { documentId } = params ?? {};
    if (!WATCHED.has(action) || !documentId || !hasWorkflow(strapi, uid)) return next();
    return strapi.db.transaction(async () => {
      const result = await next();
      if (CHANGES.has(action)) await afterChange(strapi, uid, documentId);
      else if (action === 'publish') await afterPublication(strapi, uid, documentId, result as Published);
      else await afterDisappearance(strapi, uid, documentId);
      return result;
    });
  });
}

/** A saving in one language may change what all languages share, so all are looked at. */
async function afterChange(strapi: Core.Strapi, type: string, document: string) {
  const isOwnApproval = mayPublish(strapi, type);
  for (const row of await statesOf(strapi, type, document)) {
    if (row.state !== 'approved') continue;
    const version = await fingerprint(strapi, row);
    if (version === row.version) continue;
    const next = nextState('approved', 'change', { mayPublish: isOwnApproval, isSubmitter: false });
    if (next === 'forbidden') await changeState(strapi, row, { version });
    else {
      await changeState(strapi, row, { state: 'submitted', version: null });
      await trail(strapi, 'approval-undone', row.tenant, row);
    }
  }
  await followChanges(strapi, type, document, isOwnApproval);
}

async function afterPublication(strapi: Core.Strapi, type: string, document: string, result: Published) {
  const locales = (result?.entries ?? []).map(({ locale }) => locale ?? '');
  for (const row of await statesOf(strapi, type, document)) {
    if (!locales.includes(row.locale)) continue;
    await removeState(strapi, row);
    await tellAuthor(strapi, row);
  }
  await followPublication(strapi, type, document, locales);
}

async function tellAuthor(strapi: Core.Strapi, row: StateRow) {
  const actor = currentActor(strapi);
  if (actor.kind === 'person' && actor.id === row.author) return;
  await notify(strapi, row.tenant, [row.author], 'document-published', about(strapi, row));
}

async function afterDisappearance(strapi: Core.Strapi, type: string, document: string) {
  for (const row of await statesOf(strapi, type, document)) {
    if (!(await stillExists(strapi, row))) await removeState(strapi, row);
  }
  await followDisappearance(strapi, type, document);
}
