import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from '@tovuti/core';

/** Files of forms while they are looked at: not yet anybody's, and nobody else's of this machine to read. */
const uploadDir = join(settings.dataDir, 'incoming');
mkdirSync(uploadDir, { recursive: true, mode: 0o700 });

export default [
  'strapi::logger',
  'strapi::errors',
  'global::refuse-wrong-input',
  {
    name: 'strapi::security',
    // Texts, because a list would be added to Strapi's own, which lets the admin talk to any https address.
    config: {
      contentSecurityPolicy: {
        directives: {
          'connect-src': "'self'",
          'img-src': "'self' data: blob:",
          // Of other origins only previews are shown inside the admin.
          'frame-src': ["'self'", new URL(settings.previewUrl).origin],
        },
      },
    },
  },
  // The admin itself: no other page, also not of a host that counts as the same site, reads answers with a person's cookie.
  { name: 'strapi::cors', config: { origin: [new URL(settings.adminUrl).origin] } },
  { name: 'strapi::poweredBy', config: { poweredBy: 'Tovuti' } },
  'strapi::query',
  'plugin::accounts.refuseFiles',
  {
    name: 'strapi::body',
    config: {
      jsonLimit: '2mb',
      formLimit: '1mb',
      textLimit: '1mb',
      formidable: { maxFileSize: 50 * 1024 * 1024, uploadDir },
    },
  },
  'plugin::accounts.removeFiles',
  'global::refuse-deep-input',
  'global::clean-signs',
  'plugin::accounts.dropOtherTokens',
  'plugin::accounts.explainOldLinks',
  'plugin::accounts.checkPasswords',
  'plugin::accounts.watchSignIn',
  'plugin::accounts.refuseHalfSessions',
  'plugin::accounts.closeFiles',
  { name: 'strapi::session', config: { secure: settings.isAdminSecure, sameSite: 'strict' } },
  'strapi::favicon',
  'strapi::public',
];
