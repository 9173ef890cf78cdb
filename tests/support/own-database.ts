import { inject } from 'vitest';
import { type Database, startPostgres } from './postgres.ts';

/** An empty database of the kind that is being tested; null stands for SQLite, whose file comes by itself. */
export async function ownDatabase(): Promise<Database | null> {
  return inject('world').env.DATABASE_URL ? startPostgres() : null;
}
