import { join } from 'node:path';
import { loadSecrets, settings } from '@tovuti/core';

export default () => ({
  host: settings.cmsHost,
  port: settings.cmsPort,
  app: { keys: loadSecrets(settings.dataDir).APP_KEYS.split(',') },
  // The nearest proxy says who asked, and whether over HTTPS; what it was told by others counts for nothing.
  proxy: { koa: settings.isAdminSecure, maxIpsCount: 1 },
  dirs: { public: join(settings.dataDir, 'public') },
  // Whole databases are moved by `npm run backup` and `npm run restore`, by an operator of the machine.
  transfer: { remote: { enabled: false } },
  logger: { startup: { enabled: false }, updates: { enabled: false } },
});
