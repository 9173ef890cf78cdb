import type { Core } from '@strapi/strapi';
import type { StaffRole } from '../../platform/roles';
import { watchActivity } from './activity';
import activity from './content-types/activity.json';
import entry from './content-types/entry.json';
import membership from './content-types/membership.json';
import { guardDocuments } from './guard-documents';
import { suspendIdle } from './idle';
import { watchRegistrations } from './invitations';
import { keepEmail } from './keep-email';
import { limitQueries } from './limit-queries';
import { addMember } from './memberships';
import { people } from './people';
import { routes } from './routes';
import { currentScope, ownInstitution } from './scope';

/** Which institution a document and an editor belong to. */
export default {
  contentTypes: {
    membership: { schema: membership },
    entry: { schema: entry },
    activity: { schema: activity },
  },
  controllers: { people },
  routes,
  services: {
    scope: ({ strapi }: { strapi: Core.Strapi }) => ({ current: () => currentScope(strapi) }),
    idle: ({ strapi }: { strapi: Core.Strapi }) => ({ suspend: (now?: Date) => suspendIdle(strapi, now) }),
    memberships: ({ strapi }: { strapi: Core.Strapi }) => ({
      add: (user: number, tenant: string, role: StaffRole) => addMember(strapi, user, tenant, role),
    }),
  },
  register({ strapi }: { strapi: Core.Strapi }) {
    guardDocuments(strapi);
    watchActivity(strapi);
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    limitQueries(strapi);
    watchRegistrations(strapi);
    keepEmail(strapi);
    const permissions = strapi.service('admin::permission');
    await permissions.actionProvider.registerMany([
      { section: 'plugins', displayName: 'Staff', uid: 'staff', pluginName: 'tenancy' },
    ]);
    await permissions.conditionProvider.register({
      displayName: 'Own institution',
      name: 'own-institution',
      plugin: 'tenancy',
      category: 'tenancy',
      handler: (user: { id: number }) => ownInstitution(strapi, user),
    });
    const options = { rule: '0 30 3 * * *', tz: 'Africa/Dar_es_Salaam' };
    strapi.cron.add({ 'tenancy-idle-accounts': { task: () => suspendIdle(strapi), options } });
  },
};
