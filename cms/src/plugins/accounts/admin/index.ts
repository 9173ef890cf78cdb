import type { StrapiApp } from '@strapi/strapi/admin';

/** Safe accounts: the second factor, passwords, lockout and sessions. */
export function addAccounts(_app: StrapiApp) {}
