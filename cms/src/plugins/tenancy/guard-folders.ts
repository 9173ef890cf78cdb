import type { Core } from '@strapi/strapi';
import { refusal } from './refusal';

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
type Kind = typeof FOLDER | typeof FILE;
type Row = { id: number; documentId: string; tenant: string | null };
type Move = { action: string; tenant: string | null; type: Kind; document: string };
type Folder = { id: number; name: string; parent: { id: number } | null };
type Branch = { id: number; name: string; children: Branch[] };

declare const strapi: Core.Strapi;

/**
 * Strapi reads the tree of folders and moves folders and files with queries below the limited ones. Here they get only
 * what the limited ones find, so another institution's folder or file is one that does not exist.
 */
export function guardFolders(controllers: Controllers) {
  const { 'admin-folder': folder, 'admin-folder-file': bulk } = controllers;
  const { create, update } = folder;
  const { moveMany } = bulk;
  folder.create = async (ctx) => {
    refuseNoFolder(ctx.request.body?.parent);
    return create?.(ctx);
  };
  folder.getStructure = async (ctx) => {
    ctx.body = { data: await treeOfFolders() };
  };
  folder.update = async (ctx) => {
    refuseNoFolder(ctx.request.body?.parent);
    const [known] = await existing(FOLDER, [ctx.params.id]);
    return known === undefined ? ctx.notFound('folder not found') : update?.(ctx);
  };
  bulk.moveMany = async (ctx) => {
    const { body } = ctx.request;
    refuseNoFolder(body?.destinationFolderId);
    const moves: Move[] = [];
    for (const [field, uid] of [['folderIds', FOLDER] as const, ['fileIds', FILE] as const]) {
      if (!Array.isArray(body?.[field])) continue;
      const rows = await existing(uid, body[field]);
      body[field] = rows.map(({ id }) => id);
      moves.push(...rows.map((row) => moveOf(uid, row)));
    }
    return strapi.db.transaction(async () => {
      await moveMany?.(ctx);
      for (const move of moves) await strapi.plugin('audit').service('trail').record(move);
    });
  };
}

type FolderService = { create(folder: object, options?: object): Promise<unknown> };

/** Strapi numbers a new folder by the greatest number so far: of several made at the same moment, one gets it. */
export function numberFolders<T extends FolderService>(service: T): T {
  const create: FolderService['create'] = async (folder, options) => {
    for (let tries = 10; ; tries--) {
      try {
        return await service.create({ ...folder }, options);
      } catch (error) {
        if (tries === 1 || !/unique constraint.*path_id/i.test((error as Error).message)) throw error;
      }
    }
  };
  return { ...service, create };
}

/**
 * Strapi looks for the folder before it knows that this is the id of one, and nobody waits for what that throws.
 * @throws `input-wrong`
 */
function refuseNoFolder(id: unknown) {
  const isId = typeof id === 'number' || (typeof id === 'string' && /^\d+$/.test(id));
  if (!isId && id !== null && id !== undefined) throw refusal('input-wrong');
}

/** No lifecycle of the database tells of these moves. The trail names a file by its id, a folder by its documentId. */
function moveOf(type: Kind, { id, documentId, tenant }: Row): Move {
  if (type === FILE) return { action: 'file-moved', tenant, type, document: String(id) };
  return { action: 'folder-moved', tenant, type, document: documentId };
}

/** The rows with these ids, of those that whoever asks may know of. */
async function existing(uid: Kind, ids: unknown[]): Promise<Row[]> {
  const numbers = ids.map(Number).filter((id) => Number.isInteger(id) && id > 0 && id < 2 ** 31);
  const select = ['id', 'documentId', 'tenant'] as never;
  return strapi.db.query(uid).findMany({ where: { id: { $in: numbers } }, select });
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
