import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '@tovuti/core';
import type { World } from './world.ts';

const require = createRequire(join(ROOT, 'cms/package.json'));

export type Row = Record<string, unknown>;
export type Query = (sql: string) => Promise<Row[]>;

/** What we use of the two drivers of the CMS; `pg` brings no types. */
type Pg = {
  Client: new (options: {
    connectionString: string;
  }) => {
    connect(): Promise<void>;
    query(sql: string): Promise<{ rows: Row[] }>;
    end(): Promise<void>;
  };
};

/** Reads and changes a system's database beside its CMS. Of SQLite a statement waits until the CMS has written. */
export async function withDatabase<T>(world: World, work: (query: Query) => Promise<T>): Promise<T> {
  if (world.env.DATABASE_URL) {
    const { Client } = require('pg') as Pg;
    const client = new Client({ connectionString: world.env.DATABASE_URL });
    await client.connect();
    const answer = await work(async (sql) => (await client.query(sql)).rows).finally(() => client.end());
    return answer;
  }
  const Database = require('better-sqlite3') as typeof import('better-sqlite3');
  const database = new Database(join(world.dataDir, 'cms.db'), { timeout: 10_000 });
  const query: Query = async (sql) => {
    const statement = database.prepare(sql);
    if (statement.reader) return statement.all() as Row[];
    statement.run();
    return [];
  };
  return work(query).finally(() => database.close());
}

/**
 * What a database is made of, a line each: columns with their types, indexes with what they are over, keys and triggers.
 * The same code leaves the same lines, whatever it began with.
 */
export function shapeOf(world: World): Promise<string[]> {
  return withDatabase(world, async (query) => {
    const rows = await query(world.env.DATABASE_URL ? POSTGRES_SHAPE : SQLITE_SHAPE);
    return rows.map(({ line }) => String(line)).sort();
  });
}

const SQLITE_SHAPE = `
  SELECT 'column ' || m.name || '.' || c.name || ' ' || lower(c.type) AS line
    FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'
  UNION ALL SELECT 'key ' || m.name || '.' || k."from" || ' of ' || k."table" || ' ' || k.on_delete
    FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) k WHERE m.type = 'table'
  UNION ALL SELECT sql FROM sqlite_master WHERE type IN ('index', 'trigger') AND sql IS NOT NULL`;

const POSTGRES_SHAPE = `
  SELECT concat_ws(' ', 'column', table_name || '.' || column_name, data_type, character_maximum_length) AS line
    FROM information_schema.columns WHERE table_schema = 'public'
  UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
  UNION ALL SELECT concat('key ', conrelid::regclass, ' ', pg_get_constraintdef(oid)) FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace AND contype = 'f'
  UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal`;
