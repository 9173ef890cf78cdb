import type { Core, UID } from '@strapi/strapi';
import { isTenantType } from '../../../platform/tenant-types';

/** A document in one language; the language is empty for types that have none. */
export type Place = { type: string; document: string; locale: string };

/** True for what institutions write as a draft first. */
export function hasWorkflow(strapi: Core.Strapi, uid: string): boolean {
  const type = strapi.contentType(uid as UID.ContentType);
  return Boolean(type?.options?.draftAndPublish) && uid.startsWith('api::') && isTenantType(strapi, uid);
}

export function isLocalized(strapi: Core.Strapi, uid: string): boolean {
  const options = strapi.contentType(uid as UID.ContentType)?.pluginOptions as
    | { i18n?: { localized?: boolean } }
    | undefined;
  return options?.i18n?.localized === true;
}

/** The language for the document service, which wants none for types that have none. */
export const textLocale = (locale: string) => (locale ? { locale } : {});

/** The language for a table's column. */
export const columnLocale = (locale: string) => ({ locale: locale || null });
