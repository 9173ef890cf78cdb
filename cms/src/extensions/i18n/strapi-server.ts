import { askPermission, type RoutedPlugin } from '../../platform/ask-permission';

/** These settings are shared by all institutions. */
export default (plugin: RoutedPlugin) => {
  askPermission(plugin, 'PUT /settings', 'plugin::i18n.locale.update');
  return plugin;
};
