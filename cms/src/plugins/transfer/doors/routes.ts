const can = (action: string) => [
  'admin::isAuthenticatedAdmin',
  { name: 'admin::hasPermissions', config: { actions: [`plugin::transfer.${action}`] } },
];
const route = (method: string, path: string, handler: string, action: 'import' | 'export' = 'import') => ({
  method,
  path,
  handler,
  config: { policies: can(action) },
});

/** Under `/transfer`, for the admin only. */
export const routes = {
  admin: {
    type: 'admin',
    routes: [
      route('GET', '/jobs', 'jobs.list'),
      route('POST', '/jobs', 'jobs.create'),
      route('GET', '/jobs/:id', 'jobs.find'),
      route('PUT', '/jobs/:id/files/:role', 'jobs.receive'),
      route('POST', '/jobs/:id/check', 'jobs.check'),
      route('POST', '/jobs/:id/run', 'jobs.run'),
      route('POST', '/jobs/:id/cancel', 'jobs.cancel'),
      route('GET', '/templates', 'templates.types'),
      route('GET', '/templates/:type', 'templates.template'),
      route('POST', '/exports', 'jobs.export', 'export'),
      route('POST', '/exports/:id/cancel', 'jobs.cancelExport', 'export'),
      route('GET', '/exports/:id/archive', 'jobs.download', 'export'),
    ],
  },
};
