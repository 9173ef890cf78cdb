import { settings } from '@tovuti/core';

export default [
  'strapi::logger',
  'strapi::errors',
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
  'strapi::cors',
  { name: 'strapi::poweredBy', config: { poweredBy: 'Tovuti' } },
  'strapi::query',
  {
    name: 'strapi::body',
    config: {
      jsonLimit: '2mb',
      formLimit: '1mb',
      textLimit: '1mb',
      formidable: { maxFileSize: 50 * 1024 * 1024 },
    },
  },
  'plugin::accounts.checkPasswords',
  'plugin::accounts.watchSignIn',
  'plugin::accounts.refuseHalfSessions',
  'plugin::accounts.closeFiles',
  { name: 'strapi::session', config: { secure: settings.isAdminSecure, sameSite: 'strict' } },
  'strapi::favicon',
  'strapi::public',
];
