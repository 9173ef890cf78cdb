import type { AdminApi } from './admin-api.ts';
import { get } from './site.ts';
import type { World } from './world.ts';

export type Opened = { id: number; url: string; until: string };

/** Asks the preview server for an address, whole or from the root. */
export function look(world: World, address: string, options?: Parameters<typeof get>[3]) {
  const { pathname, search } = new URL(address, 'http://preview.localhost');
  return get({ ...world, sitesPort: world.previewPort }, 'preview.localhost', pathname + search, options);
}

/** Opens a link and goes where it leads. */
export async function follow(world: World, url: string) {
  const { headers } = await look(world, url);
  return look(world, String(headers.location));
}

/** The drafts of the institution, at this document. */
export async function openPreview(api: AdminApi, type: string, documentId: string): Promise<Opened> {
  const { body } = await api('POST', '/preview/grants', { type, documentId, locale: 'sw' });
  return body as unknown as Opened;
}

export async function share(api: AdminApi, type: string, documentId: string): Promise<Opened> {
  const { body } = await api('POST', '/preview/shares', { type, documentId, locale: 'sw', hours: 1 });
  return body as unknown as Opened;
}
