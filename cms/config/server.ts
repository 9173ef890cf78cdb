import { join } from 'node:path';
import { loadSecrets, settings } from '@tovuti/core';

export default () => ({
  host: settings.cmsHost,
  port: settings.cmsPort,
  app: { keys: loadSecrets(settings.dataDir).APP_KEYS.split(',') },
  dirs: { public: join(settings.dataDir, 'public') },
  logger: { startup: { enabled: false }, updates: { enabled: false } },
});
