import type { AdminApi } from './admin-api.ts';

export type Upload = {
  id: number;
  name: string;
  ext: string;
  mime: string;
  url: string;
  width: number;
  formats: { thumbnail?: { url: string } } | null;
  error?: { message: string };
};

/**
 * Uploads through a person's session as the media library does; `path` is `/upload`, with the file's id for one that is
 * replaced. `fields` are what the media library would not send.
 */
export function uploader(call: AdminApi) {
  return async (
    path: string,
    files: [name: string, bytes: Uint8Array | string][],
    fields: Record<string, string> = {},
  ) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    for (const [name, bytes] of files) {
      form.append('files', new Blob([bytes as Uint8Array<ArrayBuffer>]), name);
      // Strapi's reader of forms takes 20 descriptions; the files themselves must be counted by us.
      if (files.length === 1) form.append('fileInfo', JSON.stringify({ name }));
    }
    const { status, text } = await send(call, path, form);
    const answer = JSON.parse(text) as Upload | Upload[];
    return { status, file: (Array.isArray(answer) ? answer[0] : answer) as Upload };
  };
}

/** Changes what the media library says of a file. */
export function describeFile(call: AdminApi, id: number, fileInfo: object) {
  const form = new FormData();
  form.append('fileInfo', JSON.stringify(fileInfo));
  return send(call, `/upload?id=${id}`, form);
}

async function send(call: AdminApi, path: string, form: FormData) {
  const request = new Response(form);
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  return call('POST', path, Buffer.from(await request.arrayBuffer()), headers);
}
