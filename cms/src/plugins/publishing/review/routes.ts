const route = (method: string, path: string, action: string) => ({
  method,
  path: `/reviews${path}`,
  handler: `reviews.${action}`,
  config: { policies: ['admin::isAuthenticatedAdmin'] },
});

/** Under `/publishing`, for the admin only; the controller asks for the right to the very document. */
export const reviewRoutes = [
  route('GET', '', 'list'),
  route('GET', '/:uid/:documentId', 'read'),
  route('PUT', '/:uid/:documentId', 'set'),
  route('POST', '/:uid/:documentId/confirm', 'confirm'),
];
