type Route = { method: string; path: string; config: { policies: unknown[] } };
type Plugin = { routes: { admin: { routes: Route[] } } };

const platformOnly = {
  name: 'admin::hasPermissions',
  config: { actions: ['plugin::i18n.locale.update'] },
};

/** Strapi lets everyone who is signed in write these settings, which all institutions share. */
export default (plugin: Plugin) => {
  for (const { method, path, config } of plugin.routes.admin.routes)
    if (method === 'PUT' && path === '/settings') config.policies.push(platformOnly);
  return plugin;
};
