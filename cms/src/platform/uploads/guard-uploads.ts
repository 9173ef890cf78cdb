import type { Core } from '@strapi/strapi';
import { asSystem } from '../actor';
import { cleanLine } from '../cleaning/clean-text';
import { refusal } from '../refusal';
import { checkFile, type Incoming } from './check-file';
import { safeFileName } from './file-name';
import { KINDS, MOST_FILES } from './kinds';

type Info = { name?: string | null; alternativeText?: string | null; caption?: string | null };
type Data = { fileInfo?: Info | Info[] } & Record<string, unknown>;
type Rest = unknown[];
/** The part of Strapi's upload service by which every file comes in, through whichever door. */
export type UploadService = {
  upload(input: { data: Data; files: Incoming | Incoming[] }, ...rest: Rest): Promise<unknown>;
  replace(id: number, input: { data: Data; file: Incoming }, ...rest: Rest): Promise<unknown>;
  updateFileInfo(id: number, info: Info, ...rest: Rest): Promise<unknown>;
};
type Factory<T extends UploadService> = (context: { strapi: Core.Strapi }) => T;

/** The service with every file checked by its content before it is kept, and its words cleaned. */
export function guardUploads<T extends UploadService>(factory: Factory<T>): Factory<T> {
  return ({ strapi }) => {
    const service = factory({ strapi });
    return {
      ...service,
      async upload(input, ...rest) {
        refuseAttachment(input.data);
        const files = [input.files].flat();
        if (files.length > MOST_FILES) throw refusal('upload-too-many', { limit: String(MOST_FILES) });
        const infos = [input.data.fileInfo ?? []].flat();
        for (const [index, file] of files.entries()) await accept(file, infos[index]);
        return service.upload(input, ...rest);
      },
      async replace(id, input, ...rest) {
        refuseAttachment(input.data);
        const name = input.file.originalFilename;
        await accept(input.file, [input.data.fileInfo ?? []].flat()[0]);
        await keepKind(strapi, id, input.file, name);
        return service.replace(id, input, ...rest);
      },
      async updateFileInfo(id, info, ...rest) {
        cleanInfo(info, await extensionOf(strapi, id));
        return service.updateFileInfo(id, info, ...rest);
      },
    };
  };
}

/**
 * A file comes in with a description and nothing else. Strapi would also take `ref`, `refId` and `field`, and write the
 * file into any row of any type, published or of another institution, below every rule for documents; and `path`, a place
 * in the store (https://docs.strapi.io/cms/api/rest/upload).
 * @throws `upload-attached`
 */
function refuseAttachment(data: Data) {
  const field = Object.keys(data).find((name) => name !== 'fileInfo');
  if (field) throw refusal('upload-attached', { field: field.slice(0, 50) });
}

async function accept(file: Incoming, info?: Info) {
  const { extensions } = await checkFile(file);
  if (info) cleanInfo(info, extensions);
}

/** A replaced file keeps its address, so it must stay what its extension says. */
async function keepKind(strapi: Core.Strapi, id: number, file: Incoming, name: string) {
  const [extension] = (await extensionOf(strapi, id)) ?? [];
  if (!extension) return;
  const kind = KINDS.find(({ mime }) => mime === file.mimetype);
  if (!kind?.extensions.includes(extension)) throw refusal('upload-replacement', { name, extension });
}

async function extensionOf(strapi: Core.Strapi, id: number): Promise<[string] | null> {
  const where = { id } as never;
  const row: { ext?: string } | null = await asSystem(() =>
    strapi.db.query('plugin::upload.file').findOne({ where, select: ['ext'] as never }),
  );
  return row?.ext ? [row.ext.toLowerCase()] : null;
}

function cleanInfo(info: Info, extensions: [string, ...string[]] | null) {
  if (typeof info.name === 'string' && extensions) info.name = safeFileName(info.name, { extensions });
  for (const field of ['alternativeText', 'caption'] as const) {
    const text = info[field];
    if (typeof text === 'string') info[field] = cleanLine(text);
  }
}
