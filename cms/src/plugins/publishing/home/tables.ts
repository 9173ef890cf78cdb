import type { Core, UID } from '@strapi/strapi';
import { tenantTypes } from '../../../platform/tenant-types';
import { hasWorkflow } from '../workflow/place';

/** A content type as the database has it: one question to all types at once is asked in SQL. */
export type Table = {
  type: UID.ContentType;
  table: string;
  titleColumn: string | null;
  isLocalized: boolean;
};

export function contentTables(strapi: Core.Strapi): Table[] {
  return tenantTypes(strapi)
    .filter((type) => hasWorkflow(strapi, type))
    .map((type) => {
      const { attributes, pluginOptions } = strapi.contentType(type);
      const titleColumn = ['title', 'name', 'from'].find((name) => name in attributes) ?? null;
      const i18n = (pluginOptions as { i18n?: { localized?: boolean } } | undefined)?.i18n;
      const table = strapi.db.metadata.get(type).tableName;
      return { type, table, titleColumn, isLocalized: i18n?.localized === true };
    });
}

export type Item = {
  type: string;
  document: string;
  locale: string | null;
  title: string | null;
  moment: string;
};
export type Page<T> = { results: T[]; page: number; pageCount: number; total: number };

export const PAGE_SIZE = 10;

/** Pages are small and there are never very many of them. */
export function pageOf(query: Record<string, unknown>): number {
  const page = Number(query.page);
  return Number.isInteger(page) && page >= 1 && page <= 1000 ? page : 1;
}

export const toPage = <T>(results: T[], page: number, total: number): Page<T> => ({
  results,
  page,
  pageCount: Math.ceil(total / PAGE_SIZE),
  total,
});

/** SQLite answers a moment in milliseconds, PostgreSQL as a date. */
export const momentOf = (value: unknown) => new Date(value as string | number | Date).toISOString();
