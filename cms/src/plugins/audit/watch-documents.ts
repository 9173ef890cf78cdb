import type { Core } from '@strapi/strapi';
import { asSystem } from '../../platform/actor';
import { isLocale } from '../../platform/locales';
import { isTenantType } from '../../platform/tenant-types';
import { noteSides, readSides } from './other-sides';
import { record } from './trail';

/** What can change a document's relations; publication repeats on the site what the drafts say. */
const WRITES = new Set(['create', 'update', 'clone', 'delete']);
const ACTIONS = new Set(['create', 'update', 'clone', 'delete', 'publish', 'unpublish', 'discardDraft']);
type Params = { documentId?: string; locale?: string; data?: { tenant?: string } };
type Action = { uid: string; action: string; params: Params };
type Row = { documentId: string; tenant?: string };

/** What happens to institutions' documents and files. */
export function watchDocuments(strapi: Core.Strapi) {
  strapi.documents.use(async (context, next) => {
    const { uid, action, params } = context as unknown as Action;
    if (!ACTIONS.has(action) || !isTenantType(strapi, uid)) return next();
    return strapi.db.transaction(async () => {
      // Afterwards a deleted document can no longer say whose it was.
      const tenant = await tenantOf(strapi, uid, params);
      const before = await readSides(strapi, uid, action === 'clone' ? undefined : params.documentId);
      const result = await next();
      const made = (result as Row | undefined)?.documentId;
      // A copy is a document of its own, and says what it was made from.
      const document = action === 'clone' ? made : (params.documentId ?? made);
      const origin = action === 'clone' ? { from: params.documentId } : {};
      const locale = isLocale(params.locale) ? params.locale : null;
      const details = { locale, fields: Object.keys(params.data ?? {}), ...origin };
      const owner = tenant ?? params.data?.tenant ?? null;
      await record(strapi, { action, tenant: owner, type: uid, ...(document ? { document } : {}), details });
      if (document && WRITES.has(action))
        await noteSides(strapi, { uid, document, tenant: owner, locale }, before);
      return result;
    });
  });
}

async function tenantOf(
  strapi: Core.Strapi,
  uid: string,
  { documentId }: Params,
): Promise<string | undefined> {
  if (!documentId) return undefined;
  const where = { documentId };
  const find = () => strapi.db.query(uid as never).findOne({ where, select: ['tenant'] as never });
  return ((await asSystem(find)) as Row | null)?.tenant;
}

type FileEvent = { result?: { id: number; tenant?: string | null } };
type FolderRow = { documentId: string; tenant?: string | null };
type FolderEvent = { result?: FolderRow; params: { where?: object }; state: { folders?: FolderRow[] } };
const FOLDER = 'plugin::upload.folder';

/** Files and folders come and go outside of the document service; what is moved in bulk is noted where it is moved. */
export function watchFiles(strapi: Core.Strapi) {
  const note = (action: string) => async (event: unknown) => {
    const { result } = event as FileEvent;
    if (!result) return;
    const { id, tenant = null } = result;
    await record(strapi, { action, tenant, type: 'plugin::upload.file', document: String(id) });
  };
  const files = {
    models: ['plugin::upload.file'],
    afterCreate: note('file-uploaded'),
    afterUpdate: note('file-changed'),
    afterDelete: note('file-deleted'),
  };
  const noteFolder = async (action: string, { documentId, tenant = null }: FolderRow) =>
    record(strapi, { action, tenant, type: FOLDER, document: documentId });
  const folders = {
    models: [FOLDER],
    afterCreate: async ({ result }: FolderEvent) => result && noteFolder('folder-made', result),
    afterUpdate: async ({ result }: FolderEvent) => result && noteFolder('folder-changed', result),
    // Strapi deletes folders by a query; afterwards nobody knows which they were.
    beforeDeleteMany: async ({ params: { where = {} }, state }: FolderEvent) => {
      const select = ['documentId', 'tenant'] as never;
      state.folders = await strapi.db.query(FOLDER).findMany({ where, select });
    },
    afterDeleteMany: async ({ state }: FolderEvent) => {
      for (const folder of state.folders ?? []) await noteFolder('folder-deleted', folder);
    },
  };
  for (const subscriber of [files, folders]) strapi.db.lifecycles.subscribe(subscriber as never);
}
