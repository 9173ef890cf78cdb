import type { Core } from '@strapi/strapi';
import { asSystem } from './actor';

export type Named = { email: string; firstname: string | null; lastname: string | null };

/** What colleagues call a person; their address when no name is known. */
export function nameOf({ firstname, lastname, email }: Named): string {
  return [firstname, lastname].filter(Boolean).join(' ') || email;
}

/** Rows that name an account by its address, with the `person` behind it; null where nobody acted or the account is gone. */
export async function withPersons<Row extends { account: string | null }>(
  strapi: Core.Strapi,
  rows: Row[],
): Promise<(Row & { person: string | null })[]> {
  const emails = [...new Set(rows.map(({ account }) => account))].filter((account) => account !== null);
  const where = { email: { $in: emails } };
  const people: Named[] = await asSystem(() => strapi.db.query('admin::user').findMany({ where }));
  const names = new Map(people.map((person) => [person.email, nameOf(person)]));
  return rows.map((row) => ({ ...row, person: names.get(row.account ?? '') ?? null }));
}
