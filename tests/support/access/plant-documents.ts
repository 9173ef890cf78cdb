import type { Core, UID } from '@strapi/strapi';
import { valuesOf } from './values.ts';

type Place = { tenant: string; word: string; file?: number | undefined };
type Status = 'draft' | 'published';

/** What a rule of ours asks of a document beyond its schema. */
const FIELDS: Record<string, object> = { 'api::redirect.redirect': { to: '/habari' } };

/** A document of every type of the institution; of those that exist once, the one that is there. */
export async function plantDocuments(
  strapi: Core.Strapi,
  place: Place,
  status: Status = 'published',
): Promise<Record<string, string>> {
  const documents: Record<string, string> = {};
  for (const type of Object.values(strapi.contentTypes)) {
    const uid = type.uid as UID.ContentType;
    if (uid.startsWith('api::') && 'tenant' in type.attributes)
      documents[uid] = await plantDocument(strapi, uid, place, status);
  }
  return documents;
}

async function plantDocument(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  place: Place,
  status: Status,
): Promise<string> {
  const { tenant, word, file } = place;
  const data = { ...valuesOf(strapi, uid, { word, file }), slug: undefined, ...FIELDS[uid], tenant };
  const table = strapi.documents(uid);
  try {
    const { documentId } = await table.create({ data, status } as never);
    return documentId;
  } catch (error) {
    const known = await table.findFirst({ filters: { tenant } } as never);
    if ((error as { details?: { code?: string } }).details?.code !== 'document-single' || !known)
      throw new Error(
        `${uid}: ${(error as Error).message}. Say in tests/support/access/plant-documents.ts what it needs.`,
      );
    return known.documentId;
  }
}
