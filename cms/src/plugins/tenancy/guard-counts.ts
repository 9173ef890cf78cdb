import type { Core, UID } from '@strapi/strapi';
import { tenantTypes } from '../../platform/tenant-types';

type Controllers = { homepage: (...args: unknown[]) => Record<string, () => Promise<unknown>> };
type Row = { documentId: string; publishedAt: string | null; updatedAt: string };
export type Count = { draft: number; published: number; modified: number };

declare const strapi: Core.Strapi;

/** The home page's numbers: Strapi counts whole tables below the limited queries; these are the own documents'. */
export function guardCounts(controllers: Controllers) {
  const { homepage } = controllers;
  controllers.homepage = (...args) => ({
    ...homepage(...args),
    getCountDocuments: async () => ({ data: await countDocuments() }),
  });
}

async function countDocuments(): Promise<Count> {
  const total: Count = { draft: 0, published: 0, modified: 0 };
  for (const uid of tenantTypes(strapi)) {
    for (const rows of (await rowsByDocument(uid)).values()) total[stateOf(rows)] += 1;
  }
  return total;
}

async function rowsByDocument(uid: UID.ContentType): Promise<Map<string, Row[]>> {
  const rows: Row[] = await strapi.db
    .query(uid)
    .findMany({ select: ['documentId', 'publishedAt', 'updatedAt'] as never[] });
  return Map.groupBy(rows, ({ documentId }) => documentId);
}

/** As Strapi has it: modified is a draft that was written after its publication. */
function stateOf(rows: Row[]): keyof Count {
  const latest = (some: Row[]) => Math.max(...some.map(({ updatedAt }) => new Date(updatedAt).getTime()));
  const { draft = [], published = [] } = Object.groupBy(rows, ({ publishedAt }) =>
    publishedAt ? 'published' : 'draft',
  );
  if (!published.length) return 'draft';
  return !draft.length || latest(draft) === latest(published) ? 'published' : 'modified';
}
