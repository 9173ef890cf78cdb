type Route = { method: string; path: string; config: { policies: unknown[] } };
export type RoutedPlugin = { routes: { admin: { routes: Route[] } } };

/**
 * Asks for a permission at an admin route of a Strapi plugin that lets everyone who is signed in through.
 * @param route as the plugin writes it, such as `PUT /settings`
 * @throws when the plugin has no such route any more: what took its place may be open
 */
export function askPermission(plugin: RoutedPlugin, route: string, action: string) {
  const found = plugin.routes.admin.routes.find(({ method, path }) => `${method} ${path}` === route);
  if (!found) throw new Error(`Strapi has no route ${route} any more: see whom its successor lets through`);
  found.config.policies.push({ name: 'admin::hasPermissions', config: { actions: [action] } });
}
