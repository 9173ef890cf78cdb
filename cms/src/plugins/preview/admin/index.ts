import type { StrapiApp } from '@strapi/strapi/admin';

/** A draft exactly as the site will look, for staff and, by a link, for one person without an account. */
export function addPreview(_app: StrapiApp) {}
