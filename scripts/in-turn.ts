import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT, settings } from '@tovuti/core';

const require = createRequire(join(ROOT, 'cms/package.json'));

/** The same for all processes on one database, and nobody else's. */
const LOCK = "hashtext('tovuti: bring the database up')";

type Connection = {
  connect(): Promise<void>;
  query(sql: string): Promise<unknown>;
  on(event: 'error', listener: () => void): void;
  end(): Promise<void>;
};

/**
 * Does `work` while no other process on this PostgreSQL does any: several CMS processes may be started at the same moment, and
 * Strapi, which brings the tables up at every start, does not expect company. The lock ends with its connection
 * (https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS). On SQLite there is one process.
 */
export async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (!settings.databaseUrl) return work();
  const { Client } = require('pg') as { Client: new (options: { connectionString: string }) => Connection };
  const connection = new Client({ connectionString: settings.databaseUrl });
  // A database that goes away is said by the work itself.
  connection.on('error', () => {});
  await connection.connect();
  try {
    await connection.query(`SELECT pg_advisory_lock(${LOCK})`);
    return await work();
  } finally {
    await connection.end();
  }
}
