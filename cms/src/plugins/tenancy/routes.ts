const signedIn = ['admin::isAuthenticatedAdmin'];
const staffManager = [
  ...signedIn,
  { name: 'admin::hasPermissions', config: { actions: ['plugin::tenancy.staff'] } },
];
const route = (method: string, path: string, action: string, policies: unknown[] = signedIn) => ({
  method,
  path,
  handler: `people.${action}`,
  config: { policies },
});

/** Under `/tenancy`, for the admin only. */
export const routes = {
  admin: {
    type: 'admin',
    routes: [
      route('GET', '/me', 'me'),
      route('POST', '/work-as', 'workAs'),
      route('GET', '/institutions', 'institutions'),
      route('POST', '/enter', 'enter'),
      route('POST', '/leave', 'leave'),
      route('GET', '/staff', 'staff', staffManager),
      route('POST', '/staff', 'invite', staffManager),
      route('PUT', '/staff/:id', 'change', staffManager),
      route('DELETE', '/staff/:id', 'withdraw', staffManager),
    ],
  },
};
