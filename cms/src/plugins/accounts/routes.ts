const signedIn = ['admin::isAuthenticatedAdmin'];
const staffManager = [
  ...signedIn,
  { name: 'admin::hasPermissions', config: { actions: ['plugin::tenancy.staff'] } },
];
const route = (method: string, path: string, handler: string, policies: unknown[] = signedIn) => ({
  method,
  path,
  handler,
  config: { policies },
});

/** Under `/accounts`, for the admin only. */
export const routes = {
  admin: {
    type: 'admin',
    routes: [
      route('GET', '/me', 'secondFactor.me'),
      route('POST', '/second-factor/ask-proof', 'secondFactor.askProof'),
      route('POST', '/second-factor/prove', 'secondFactor.prove'),
      route('POST', '/second-factor/enrol', 'secondFactor.enrol'),
      route('POST', '/second-factor/confirm', 'secondFactor.confirm'),
      route('POST', '/second-factor/pass', 'secondFactor.pass'),
      route('POST', '/second-factor/remove', 'secondFactor.remove'),
      route('POST', '/second-factor/recovery-codes', 'secondFactor.renewRecoveryCodes'),
      route('GET', '/sessions', 'sessions.list'),
      route('POST', '/sessions/end-others', 'sessions.endOthers'),
      route('DELETE', '/sessions/:id', 'sessions.end'),
      route('POST', '/staff/:id/reset-second-factor', 'colleagues.resetSecondFactor', staffManager),
      route('POST', '/staff/:id/end-sessions', 'colleagues.endSessions', staffManager),
      route('POST', '/reset-second-factor', 'colleagues.resetAdministrator'),
    ],
  },
};
