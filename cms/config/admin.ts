import { loadSecrets, settings } from '@tovuti/core';
import { mailTemplate } from '../src/platform/mail-template';

const secrets = loadSecrets(settings.dataDir);
const MINUTE = 60;
const HOUR = 60 * MINUTE;

export default () => ({
  auth: {
    secret: secrets.ADMIN_JWT_SECRET,
    // NIST SP 800-63B-4, section 2.2.3: sign in again after an hour without work, and after a day in any case.
    sessions: {
      accessTokenLifespan: 15 * MINUTE,
      idleSessionLifespan: HOUR,
      maxSessionLifespan: 12 * HOUR,
      idleRefreshTokenLifespan: 12 * HOUR,
      maxRefreshTokenLifespan: 24 * HOUR,
    },
    cookie: { secure: settings.isAdminSecure, sameSite: 'strict' },
  },
  // The plugin accounts counts failed attempts, in the database.
  rateLimit: { enabled: false },
  forgotPassword: { expiresIn: '1h', emailTemplate: resetTemplate() },
  apiToken: { salt: secrets.API_TOKEN_SALT, secrets: { encryptionKey: secrets.ENCRYPTION_KEY } },
  transfer: { token: { salt: secrets.TRANSFER_TOKEN_SALT } },
  secrets: { encryptionKey: secrets.ENCRYPTION_KEY },
  // Staff preview on a page of ours (src/plugins/preview).
  preview: { enabled: false },
  flags: { nps: false, promoteEE: false, docLinks: false },
});

function resetTemplate() {
  return mailTemplate('reset-password', { name: '<%= user.firstname %>', link: '<%= url %>' });
}
