import { errors } from '@strapi/utils';
import { guardCounts } from '../../plugins/tenancy/guard-counts';

type Relations = { extractAndValidateRequestInfo(...args: unknown[]): Promise<object | undefined> };
type Plugin = { controllers: Parameters<typeof guardCounts>[0] & { relations: Relations } };

/** What Strapi counts with queries of its own is counted for the institution alone. */
export default (plugin: Plugin) => {
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
