import type { Core } from '@strapi/strapi';

const FOLDER = 'plugin::upload.folder';
const FILE = 'plugin::upload.file';

type Context = {
  params: { id?: string };
  request: { body?: Record<string, unknown> };
  body: unknown;
  notFound(message: string): unknown;
};
type Handler = (ctx: Context) => Promise<unknown>;
type Controllers = Record<'admin-folder' | 'admin-folder-file', Record<string, Handler>>;
type Folder = { id: number; name: string; parent: { id: number } | null };
type Branch = { id: number; name: string; children: Branch[] };

declare const strapi: Core.Strapi;

/**
 * Strapi reads the tree of folders and moves folders and files with queries below the limited ones. Here they get only
 * what the limited ones find, so another institution's folder or file is one that does not exist.
 */
export function guardFolders(controllers: Controllers) {
  const { 'admin-folder': folder, 'admin-folder-file': bulk } = controllers;
  const { update } = folder;
  const { moveMany } = bulk;
  folder.getStructure = async (ctx) => {
    ctx.body = { data: await treeOfFolders() };
  };
  folder.update = async (ctx) => {
    const [known] = await existing(FOLDER, [ctx.params.id]);
    return known === undefined ? ctx.notFound('folder not found') : update?.(ctx);
  };
  bulk.moveMany = async (ctx) => {
    const { body } = ctx.request;
    for (const [field, uid] of [['folderIds', FOLDER] as const, ['fileIds', FILE] as const])
      if (Array.isArray(body?.[field])) body[field] = await existing(uid, body[field]);
    return strapi.db.transaction(async () => {
      await moveMany?.(ctx);
      await noteMoves('folder-moved', FOLDER, body?.folderIds);
      await noteMoves('file-moved', FILE, body?.fileIds);
    });
  };
}

/** No lifecycle of the database tells of these moves. The trail names a file by its id, a folder by its documentId. */
async function noteMoves(action: string, type: typeof FOLDER | typeof FILE, ids: unknown) {
  if (!Array.isArray(ids)) return;
  const rows: { id: number; documentId: string; tenant: string | null }[] = await strapi.db
    .query(type)
    .findMany({ where: { id: { $in: ids } }, select: ['id', 'documentId', 'tenant'] as never });
  for (const { id, documentId, tenant } of rows) {
    const document = type === FILE ? String(id) : documentId;
    await strapi.plugin('audit').service('trail').record({ action, tenant, type, document });
  }
}

/** Of these row ids those that whoever asks may know of. */
async function existing(uid: typeof FOLDER | typeof FILE, ids: unknown[]): Promise<number[]> {
  const numbers = ids.map(Number).filter((id) => Number.isInteger(id) && id > 0 && id < 2 ** 31);
  const rows: { id: number }[] = await strapi.db
    .query(uid)
    .findMany({ where: { id: { $in: numbers } }, select: ['id'] });
  return rows.map(({ id }) => id);
}

/** In Strapi's own form. */
async function treeOfFolders(): Promise<Branch[]> {
  const folders: Folder[] = await strapi.db
    .query(FOLDER)
    .findMany({ select: ['id', 'name'], populate: { parent: { select: ['id'] } }, orderBy: { name: 'asc' } });
  const byParent = Map.groupBy(folders, ({ parent }) => parent?.id ?? null);
  const below = (parent: number | null): Branch[] =>
    (byParent.get(parent) ?? []).map(({ id, name }) => ({ id, name, children: below(id) }));
  return below(null);
}
