import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isLocale } from '../../../platform/locales';
import { isTenantType } from '../../../platform/tenant-types';
import type { Place } from '../store/drafts';
import { VERSION } from '../store/versions';

/** The versions of a document that whoever asks may read, and whether the document still stands in this language. */
export type OpenHistory = { place: Place; exists: boolean; mayRestore: boolean };
type Checker = { can: Record<'read' | 'create' | 'update', (document?: object) => boolean> };

const ID = /^[a-z0-9]{1,40}$/;

/**
 * A document's history, for a person who may read the document; of a deleted one, for who may create its like.
 * @throws NotFoundError for what does not exist or is not theirs
 */
export async function openHistory(
  strapi: Core.Strapi,
  asked: { type?: unknown; document?: unknown; locale?: unknown },
): Promise<OpenHistory> {
  const place = placeFrom(strapi, asked);
  const checker = place && checkerOf(strapi, place.type);
  if (!place || !checker) throw new errors.NotFoundError();
  const { type, document, locale } = place;
  const query = { documentId: document, ...(locale ? { locale } : {}), status: 'draft' };
  const draft = await strapi.documents(type as UID.ContentType).findOne(query as never);
  if (draft) {
    if (!checker.can.read(draft)) throw new errors.NotFoundError();
    return { place, exists: true, mayRestore: checker.can.update(draft) };
  }
  // The tenancy of queries keeps this to the person's institution.
  const kept = await strapi.db.query(VERSION).count({ where: place });
  if (!kept || !checker.can.create()) throw new errors.NotFoundError();
  return { place, exists: false, mayRestore: true };
}

/** The types of which the person may create documents. */
export function creatableTypes(strapi: Core.Strapi): string[] {
  return Object.keys(strapi.contentTypes).filter(
    (uid) => isKept(strapi, uid) && checkerOf(strapi, uid)?.can.create(),
  );
}

function placeFrom(strapi: Core.Strapi, { type, document, locale }: Record<string, unknown>): Place | null {
  if (typeof type !== 'string' || typeof document !== 'string' || !ID.test(document)) return null;
  if (!isKept(strapi, type)) return null;
  const options = strapi.contentType(type as UID.ContentType).pluginOptions as Options | undefined;
  if (!options?.i18n?.localized) return { type, document, locale: '' };
  const wanted = locale || 'sw';
  return isLocale(wanted) ? { type, document, locale: wanted } : null;
}
type Options = { i18n?: { localized?: boolean } };

const isKept = (strapi: Core.Strapi, uid: string) => uid.startsWith('api::') && isTenantType(strapi, uid);

function checkerOf(strapi: Core.Strapi, model: string): Checker | null {
  const state = strapi.requestContext.get()?.state as { userAbility?: object } | undefined;
  if (!state?.userAbility) return null;
  const { userAbility } = state;
  return strapi.plugin('content-manager').service('permission-checker').create({ userAbility, model });
}
