import { settings } from '@tovuti/core';
import { setUploadHeaders } from '../src/platform/uploads/headers';

const local = (name: string) => ({ enabled: true, resolve: `./src/plugins/${name}` });

export default () => ({
  tenancy: local('tenancy'),
  publishing: local('publishing'),
  audit: local('audit'),
  history: local('history'),
  preview: local('preview'),
  transfer: local('transfer'),
  accounts: local('accounts'),
  email: {
    config: {
      provider: '@tovuti/cms/dist/src/platform/mail',
      settings: { defaultFrom: settings.mailFrom, defaultReplyTo: settings.mailFrom },
      // The plugin accounts counts attempts, in the database.
      ratelimit: { enabled: false },
    },
  },
  upload: {
    config: {
      sizeLimit: 50 * 1024 * 1024,
      // What may come in is our own rule (src/platform/uploads): it looks into files and answers in Swahili.
      security: { deniedTypes: [] },
      // Sites get their sizes from src/platform/pictures; the admin needs its thumbnail only.
      breakpoints: {},
      providerOptions: { localServer: { setHeaders: setUploadHeaders } },
    },
  },
  // One reader: the builder, with its token. Depth and size are what its documents need.
  graphql: {
    config: {
      endpoint: '/graphql',
      landingPage: false,
      depthLimit: 6,
      defaultLimit: 100,
      maxLimit: 1000,
      // Without `cors: false` every origin is answered; the middleware strapi::cors knows the one that may.
      apolloServer: { introspection: false, cors: false, bodyParserConfig: { jsonLimit: '200kb' } },
    },
  },
});
