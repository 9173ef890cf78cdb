import type { StrapiApp } from '@strapi/strapi/admin';

/** Every saved version of a document: kept, compared, restored; and two people at one document. */
export function addHistory(_app: StrapiApp) {}
