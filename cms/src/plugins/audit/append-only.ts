import type { Core } from '@strapi/strapi';
import { RECORD } from './trail';

/** The database itself refuses to change or delete what was recorded, whoever asks. */
export async function makeAppendOnly(strapi: Core.Strapi) {
  const table = strapi.db.metadata.get(RECORD).tableName;
  const statements = strapi.db.dialect.client === 'postgres' ? postgres(table) : sqlite(table);
  for (const statement of statements) await strapi.db.connection.raw(statement);
}

/**
 * https://sqlite.org/lang_createtrigger.html#raise. REPLACE removes a row without a DELETE trigger, unless the connection
 * asks for it (https://sqlite.org/lang_conflict.html): so no record may come in the place of another either.
 */
function sqlite(table: string): string[] {
  const refuse = (name: string, change: string) =>
    `CREATE TRIGGER IF NOT EXISTS ${table}_no_${name} BEFORE ${change} ` +
    `BEGIN SELECT RAISE(ABORT, 'audit records are append-only'); END`;
  return [
    refuse('update', `UPDATE ON ${table}`),
    refuse('delete', `DELETE ON ${table}`),
    refuse('replace', `INSERT ON ${table} WHEN EXISTS (SELECT 1 FROM ${table} WHERE id = NEW.id)`),
  ];
}

/** https://www.postgresql.org/docs/current/sql-createtrigger.html */
function postgres(table: string): string[] {
  const raise = `RAISE EXCEPTION 'audit records are append-only';`;
  return [
    `CREATE OR REPLACE FUNCTION ${table}_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${raise} END $$`,
    // By row: a foreign key's "set null" on no row at all (an account is deleted) is no change.
    `CREATE OR REPLACE TRIGGER ${table}_no_change BEFORE UPDATE OR DELETE ON ${table} ` +
      `FOR EACH ROW EXECUTE FUNCTION ${table}_refuse()`,
    `CREATE OR REPLACE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table} ` +
      `FOR EACH STATEMENT EXECUTE FUNCTION ${table}_refuse()`,
  ];
}
