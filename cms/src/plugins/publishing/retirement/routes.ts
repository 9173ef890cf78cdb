const policies = ['admin::isAuthenticatedAdmin'];
const route = (method: string, path: string, action: string) => ({
  method,
  path: `/retirement/:uid/:documentId${path}`,
  handler: `retirement.${action}`,
  config: { policies },
});

/** Under `/publishing`, for the admin only; the controller asks for the right to the very document. */
export const retirementRoutes = [
  route('GET', '', 'read'),
  route('POST', '', 'retire'),
  route('POST', '/restore', 'restore'),
];
