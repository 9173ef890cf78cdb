import type { Core, UID } from '@strapi/strapi';

/** Every content type whose documents belong to an institution: those that have the scalar `tenant`. */
export function tenantTypes(strapi: Core.Strapi): UID.ContentType[] {
  return (Object.keys(strapi.contentTypes) as UID.ContentType[]).filter(
    (uid) => uid.startsWith('api::') && isTenantType(strapi, uid),
  );
}

/** True for a content type with the scalar `tenant`. */
export function isTenantType(strapi: Core.Strapi, uid: string): boolean {
  return 'tenant' in (strapi.contentType(uid as UID.ContentType)?.attributes ?? {});
}

/** True for the types whose documents have a page of their own on the site. */
export function hasAddress(strapi: Core.Strapi, uid: string): boolean {
  return isTenantType(strapi, uid) && 'slug' in strapi.contentType(uid as UID.ContentType).attributes;
}
