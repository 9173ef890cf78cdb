import type { StrapiApp } from '@strapi/strapi/admin';

/** What editors see of approval, schedules and what becomes of withdrawn content. */
export function addPublishing(_app: StrapiApp) {}
