import type { StrapiApp } from '@strapi/strapi/admin';

/** Bringing content in from elsewhere, and everything of an institution out and in again. */
export function addTransfer(_app: StrapiApp) {}
