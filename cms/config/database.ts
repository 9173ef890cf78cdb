import { join } from 'node:path';
import { settings } from '@tovuti/core';

type Sqlite = { pragma(statement: string): unknown };
type Done = (error: null, connection: Sqlite) => void;

const sqlite = {
  client: 'sqlite' as const,
  connection: { filename: join(settings.dataDir, 'cms.db') },
  useNullAsDefault: true,
  pool: {
    afterCreate(connection: Sqlite, done: Done) {
      // Readers do not wait for writers, and a commit costs one flush of the disk instead of three.
      connection.pragma('journal_mode = WAL');
      done(null, connection);
    },
  },
};

const postgres = {
  client: 'postgres' as const,
  connection: { connectionString: settings.databaseUrl ?? '' },
  pool: { min: 0, max: 10 },
};

export default () => ({ connection: settings.databaseUrl ? postgres : sqlite });
