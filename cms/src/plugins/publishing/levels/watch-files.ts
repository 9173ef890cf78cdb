import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { asSystem } from '../../../platform/actor';
import { growVersion } from './grow';

const FILE = 'plugin::upload.file';
/** What of a file citizens see. */
const SEEN = ['contentHash', 'name', 'alternativeText', 'focalPoint'] as const;

type File = { id: number; documentId: string; tenant?: string | null } & Partial<
  Record<(typeof SEEN)[number], unknown>
>;
type Event = { params: { where?: object }; result?: File | null; state: { before?: File | null } };

/** A file that is replaced, renamed, described anew or removed changes what citizens see, as a publication does. */
export function watchFiles(strapi: Core.Strapi) {
  strapi.db.lifecycles.subscribe({
    models: [FILE],
    async beforeUpdate({ params, state }: Event) {
      state.before = await asSystem(() => strapi.db.query(FILE).findOne({ where: params.where as never }));
    },
    async afterUpdate({ result, state }: Event) {
      const { before } = state;
      const changed = SEEN.some((fact) => !isDeepStrictEqual(before?.[fact] ?? null, result?.[fact] ?? null));
      if (before && result && changed) await grow(strapi, result);
    },
    async afterDelete({ result }: Event) {
      if (result) await grow(strapi, result);
    },
  } as never);
}

async function grow(strapi: Core.Strapi, { tenant, documentId }: File) {
  if (tenant) await growVersion(strapi, tenant, [{ type: FILE, document: documentId }]);
}
