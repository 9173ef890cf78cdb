import { askPermission, type RoutedPlugin } from '../../platform/ask-permission';

/** Staff write to nobody in the system's name: only the platform tries its e-mail out. */
export default (plugin: RoutedPlugin) => {
  askPermission(plugin, 'POST /', 'plugin::email.settings.read');
  return plugin;
};
