import type { Core } from '@strapi/strapi';
import { plantAccounts } from './plant-accounts.ts';
import { plantDocuments } from './plant-documents.ts';
import { plantMedia } from './plant-media.ts';
import { plantRows } from './plant-rows.ts';
import { plantTokens } from './plant-tokens.ts';
import { FOREIGN, OWN, type Planted, WORDS } from './planted.ts';

/** Gives two institutions one thing of every kind. */
export async function plant(strapi: Core.Strapi, since: string): Promise<Planted> {
  const planted: Planted = {
    since,
    own: { documents: {}, rows: {}, drafts: {}, published: {} },
    foreign: { documents: {}, rows: {}, drafts: {}, published: {} },
    foreignDocuments: [],
    accounts: await plantAccounts(strapi),
    tokens: await plantTokens(strapi),
  };
  for (const [side, tenant] of [['own', OWN] as const, ['foreign', FOREIGN] as const]) {
    const place = { tenant, word: WORDS[side] };
    const media = await plantMedia(strapi, place);
    const documents = await plantDocuments(strapi, { ...place, file: media['plugin::upload.file'] });
    planted[side] = {
      documents,
      rows: { ...media, ...(await plantRows(strapi, place, documents)) },
      drafts: await rowsOf(strapi, documents, { publishedAt: null }),
      published: await rowsOf(strapi, documents, { publishedAt: { $notNull: true } }),
    };
  }
  for (const uid of Object.keys(planted.foreign.documents)) {
    const rows: { documentId: string }[] = await strapi.db
      .query(uid as never)
      .findMany({ where: { tenant: FOREIGN } as never, select: ['documentId'] as never });
    planted.foreignDocuments.push(...new Set(rows.map(({ documentId }) => documentId)));
  }
  return planted;
}

/** A draft of each type of the own institution, to do with as one likes; of some types there is only one document. */
export function plantSpares(strapi: Core.Strapi): Promise<Record<string, string>> {
  return plantDocuments(strapi, { tenant: OWN, word: `${WORDS.own}b` }, 'draft');
}

/** The row of each document, and of each component the last, which belongs to what was planted last. */
async function rowsOf(
  strapi: Core.Strapi,
  documents: Record<string, string>,
  isWanted: object,
): Promise<Record<string, number>> {
  const rows: Record<string, number> = {};
  const last = async (uid: string, where: object) => {
    const row = await strapi.db
      .query(uid as never)
      .findOne({ where: where as never, orderBy: { id: 'desc' } as never });
    if (row) rows[uid] = Number(row.id);
  };
  for (const [uid, documentId] of Object.entries(documents)) await last(uid, { documentId, ...isWanted });
  for (const uid of Object.keys(strapi.components)) await last(uid, {});
  return rows;
}
