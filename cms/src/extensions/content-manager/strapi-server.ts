import { errors } from '@strapi/utils';
import { askPermission, type RoutedPlugin } from '../../platform/ask-permission';
import { guardCounts } from '../../plugins/tenancy/guard-counts';

type Relations = { extractAndValidateRequestInfo(...args: unknown[]): Promise<object | undefined> };
type Plugin = RoutedPlugin & { controllers: Parameters<typeof guardCounts>[0] & { relations: Relations } };

/**
 * What Strapi counts with queries of its own is counted for the institution alone; how forms look is the same for all
 * institutions, so only the platform changes it.
 */
export default (plugin: Plugin) => {
  askPermission(
    plugin,
    'PUT /components/:uid/configuration',
    'plugin::content-manager.components.configure-layout',
  );
  guardCounts(plugin.controllers);
  refuseRelations(plugin.controllers.relations);
  return plugin;
};

/** A relation that a person may not read (of a document to its maker's account, say) is refused; Strapi goes on without. */
function refuseRelations(relations: Relations) {
  const { extractAndValidateRequestInfo: examine } = relations;
  relations.extractAndValidateRequestInfo = async (...args) => {
    const found = await examine.apply(relations, args);
    if (!found) throw new errors.ForbiddenError();
    return found;
  };
}
