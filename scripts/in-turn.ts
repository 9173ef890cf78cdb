import { settings } from '@tovuti/core';
import { withPostgres } from './postgres.ts';

/** The same for all processes on one database, and nobody else's. */
const LOCK = "hashtext('tovuti: bring the database up')";

/**
 * Does `work` while no other process on this PostgreSQL does any: several CMS processes may be started at the same moment, and
 * Strapi, which brings the tables up at every start, does not expect company. The lock ends with its connection
 * (https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS). On SQLite there is one process.
 */
export async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (!settings.databaseUrl) return work();
  return withPostgres(settings.databaseUrl, async (postgres) => {
    await postgres.query(`SELECT pg_advisory_lock(${LOCK})`);
    return work();
  });
}
