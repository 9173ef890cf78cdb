import { loadSecrets, settings } from '@tovuti/core';

const secrets = loadSecrets(settings.dataDir);

export default () => ({
  auth: { secret: secrets.ADMIN_JWT_SECRET },
  apiToken: { salt: secrets.API_TOKEN_SALT, secrets: { encryptionKey: secrets.ENCRYPTION_KEY } },
  transfer: { token: { salt: secrets.TRANSFER_TOKEN_SALT } },
  secrets: { encryptionKey: secrets.ENCRYPTION_KEY },
  // Staff preview on a page of ours (src/plugins/preview).
  preview: { enabled: false },
  flags: { nps: false, promoteEE: false, docLinks: false },
});
