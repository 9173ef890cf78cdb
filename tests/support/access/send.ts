import sharp from 'sharp';
import type { AdminApi } from '../admin-api.ts';
import type { Attempt } from './attempts.ts';

/** A real picture, of a few bytes. */
const PICTURE = sharp({ create: { width: 4, height: 3, channels: 3, background: 'green' } })
  .png()
  .toBuffer();

/** Sends it as JSON, or as a form with a picture in it. */
export async function send(call: AdminApi, { method, path, body, form }: Attempt) {
  const [bytes, type] = form ? await formOf(form) : [json(body), 'application/json'];
  return call(method as 'POST', path, bytes, { 'content-type': type });
}

/** Anything that JSON can say, not objects alone. */
const json = (body: unknown) => (body === undefined ? undefined : Buffer.from(JSON.stringify(body)));

async function formOf(fields: Record<string, unknown>): Promise<[Buffer, string]> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    form.append(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
  form.append('files', new Blob([new Uint8Array(await PICTURE)], { type: 'image/png' }), 'picha.png');
  const request = new Response(form);
  return [Buffer.from(await request.arrayBuffer()), request.headers.get('content-type') ?? ''];
}
