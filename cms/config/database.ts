import { join } from 'node:path';
import { settings } from '@tovuti/core';

const sqlite = {
  client: 'sqlite' as const,
  connection: { filename: join(settings.dataDir, 'cms.db') },
  useNullAsDefault: true,
};

const postgres = {
  client: 'postgres' as const,
  connection: { connectionString: settings.databaseUrl ?? '' },
  pool: { min: 0, max: 10 },
};

export default () => ({ connection: settings.databaseUrl ? postgres : sqlite });
