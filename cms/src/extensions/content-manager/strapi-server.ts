import { guardCounts } from '../../plugins/tenancy/guard-counts';

type Plugin = { controllers: Parameters<typeof guardCounts>[0] };

/** What Strapi counts with queries of its own is counted for the institution alone. */
export default (plugin: Plugin) => {
  guardCounts(plugin.controllers);
  return plugin;
};
