const route = (method: string, path: string, action: string) => ({
  method,
  path,
  handler: `versions.${action}`,
  config: { policies: ['admin::isAuthenticatedAdmin'] },
});
const document = '/:type/:document';

/** Under `/history`, for the admin only. What a person may read is asked where the document is opened. */
export const routes = {
  admin: {
    type: 'admin',
    routes: [
      route('GET', '/deleted', 'deleted'),
      route('GET', `/versions${document}`, 'list'),
      route('GET', `/versions${document}/:number`, 'find'),
      route('POST', `/versions${document}/:number/restore`, 'restore'),
      route('GET', `/since${document}`, 'since'),
    ],
  },
};
