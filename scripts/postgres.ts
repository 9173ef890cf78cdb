import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '@tovuti/core';

const require = createRequire(join(ROOT, 'cms/package.json'));

/** What we use of `pg`, which brings no types. */
export type Postgres = { query(sql: string): Promise<{ rows: unknown[] }> };
type Client = Postgres & {
  connect(): Promise<void>;
  on(event: 'error', listener: () => void): void;
  end(): Promise<void>;
};
type Pg = { Client: new (options: { connectionString: string }) => Client };

/** Gives `work` a connection of its own to the PostgreSQL at `url`, and ends it. */
export async function withPostgres<Result>(
  url: string,
  work: (postgres: Postgres) => Promise<Result>,
): Promise<Result> {
  const { Client } = require('pg') as Pg;
  const client = new Client({ connectionString: url });
  // A database that goes away is said by the next query, or by what else `work` does.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
