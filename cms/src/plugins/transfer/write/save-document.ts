import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { hasAddress } from '../../../platform/tenant-types';
import { contentOf, populateAll } from '../archive/content';
import { addNotes } from '../jobs/report';
import type { Work } from '../jobs/work';
import type { Note, NoteCode } from '../reading/item';
import { hashOf } from './origins';
import { asStep } from './taken-back';

const MAX_REASON = 400;

export const uidOf = (type: string) => `api::${type}.${type}` as UID.ContentType;

export type Draft = {
  type: string;
  /** None for a new document. */
  documentId?: string | null;
  /** The id that a new document takes; it must be free. */
  newId?: string;
  locale: string;
  data: Record<string, unknown>;
  title: string;
};

/**
 * Writes a draft as the job's person, through every rule of the document service. What a rule refuses is noted.
 * @returns the document's id; null when it was refused
 */
export async function saveDraft(work: Work, draft: Draft): Promise<string | null> {
  try {
    return await asStep(work.strapi, () => write(work, draft));
  } catch (error) {
    if (!(error instanceof errors.ApplicationError)) throw error;
    const { code } = (error.details ?? {}) as { code?: string };
    if (code === 'slug-taken' || code === 'slug-reserved' || code === 'slug-malformed') {
      addNotes(work.report, [{ code: 'slug-changed', title: draft.title, slug: String(draft.data.slug) }]);
      // An empty one is made from the title.
      return saveDraft(work, { ...draft, data: { ...draft.data, slug: null } });
    }
    addNotes(work.report, [refusalNote('refused', draft, error)]);
    return null;
  }
}

async function write({ strapi, tenant, job }: Work, draft: Draft): Promise<string> {
  const { type, documentId, newId, locale } = draft;
  const documents = strapi.documents(uidOf(type));
  const author = job.user ? { updatedBy: job.user } : {};
  const data = { ...draft.data, tenant, ...author };
  if (documentId) {
    await documents.update({ documentId, locale, data } as never);
    return documentId;
  }
  const creator = job.user ? { createdBy: job.user } : {};
  const made = await documents.create({
    locale,
    data: { ...data, ...creator, ...(newId ? { documentId: newId } : {}) },
  } as never);
  return (made as { documentId: string }).documentId;
}

type Fault = { path?: (string | number)[] };

/** Strapi's faults of fields are in English: the page names the fields instead. */
export function refusalNote(
  code: NoteCode,
  { title, type }: Pick<Draft, 'title' | 'type'>,
  error: Error,
): Note {
  const { errors: faults = [] } = ((error as errors.ApplicationError).details ?? {}) as { errors?: Fault[] };
  const fields = [...new Set(faults.flatMap(({ path = [] }) => path.slice(0, 1).map(String)))].join(' ');
  return { code, title, type, ...(fields ? { fields } : { reason: error.message.slice(0, MAX_REASON) }) };
}

/** The slug that a draft got; null for types that have none. */
export async function slugOf(
  { strapi }: Work,
  type: string,
  documentId: string,
  locale: string,
): Promise<string | null> {
  const uid = uidOf(type);
  if (!hasAddress(strapi, uid)) return null;
  const row = await strapi.db
    .query(uid)
    .findOne({ where: { documentId, locale, publishedAt: null }, select: ['slug'] });
  return row?.slug ?? null;
}

/** The content of a draft as it stands, in one hash; null where there is none. */
export async function draftHash(
  strapi: Core.Strapi,
  type: string,
  documentId: string,
  locale: string,
): Promise<string | null> {
  const uid = uidOf(type);
  const where = { documentId, publishedAt: null, ...(isLocalized(strapi, uid) ? { locale } : {}) };
  const row = await strapi.db.query(uid).findOne({ where, populate: populateAll(strapi, uid) as never });
  return row ? hashOf(contentOf(strapi, uid, row, (hash) => hash)) : null;
}

export function isLocalized(strapi: Core.Strapi, uid: UID.ContentType): boolean {
  const { i18n } = (strapi.contentType(uid).pluginOptions ?? {}) as { i18n?: { localized?: boolean } };
  return i18n?.localized === true;
}
