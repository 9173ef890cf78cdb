import { type AdminApi, accountOf, openSession } from './admin-api.ts';
import type { World } from './world.ts';

export const NEWS = 'api::news-article.news-article';
const EDITOR = `/content-manager/collection-types/${NEWS}`;

/** What tests of approval and schedules do to a news article, through one person's session. */
export async function newsDesk(world: World, role: string, tenant: string) {
  const account = accountOf(world, role, tenant);
  const call = await openSession(world, account);
  return { call, email: account.email, ...newsActions(call) };
}
export type NewsDesk = Awaited<ReturnType<typeof newsDesk>>;

function newsActions(call: AdminApi) {
  const read = async (document: string) => (await call('GET', `${EDITOR}/${document}`)).body.data;
  return {
    async write(title: string): Promise<string> {
      const { body } = await call('POST', EDITOR, { title, date: '2026-11-20', summary: 'Muhtasari' });
      return body.data.documentId;
    },
    read,
    save: (document: string, data: object) => call('PUT', `${EDITOR}/${document}`, data),
    publish: (document: string) => call('POST', `${EDITOR}/${document}/actions/publish`, {}),
    readLive: async (document: string) =>
      (await call('GET', `${EDITOR}/${document}?status=published`)).body.data,
    isLive: async (document: string) =>
      (await call('GET', `${EDITOR}/${document}?status=published`)).body.data?.publishedAt != null,
    standing: async (document: string) =>
      (await call('GET', `/publishing/workflow/${NEWS}/${document}`)).body as unknown as Standing,
    step: (document: string, name: string, body: object = {}) =>
      call('POST', `/publishing/workflow/${NEWS}/${document}/${name}`, body),
    async plan(document: string, action: string, at: string, more: object = {}) {
      const seen = (await read(document))?.updatedAt;
      return call('POST', `/publishing/schedules/${NEWS}/${document}`, { action, at, seen, ...more });
    },
  };
}

export type Standing = {
  state: string;
  comment: string | null;
  author: string | null;
  submittedAt: string | null;
  actions: string[];
  schedules: { id: number; action: string; state: string; at: string; error: string | null }[];
};

/** So many minutes from now in East Africa Time, as the form writes it. */
export function eastAfrica(minutes: number): string {
  return new Date(Date.now() + (180 + minutes) * 60_000).toISOString().slice(0, 16);
}
