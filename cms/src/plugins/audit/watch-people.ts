import type { Core } from '@strapi/strapi';
import { asSystem } from '../../platform/actor';
import { record } from './trail';

type Row = {
  user: number;
  tenant: string;
  role?: string;
  state?: string;
  reason?: string;
  until?: string;
};
type Event = { result?: Row; params: { data?: Partial<Row> & { isCurrent?: boolean } } };

/** Every change of who may do what, and every entry of a platform administrator. */
export function watchPeople(strapi: Core.Strapi) {
  const membership = async (event: unknown) => {
    const { result, params } = event as Event;
    // Choosing where to work changes nobody's rights.
    if (!result || (params.data && !('role' in params.data) && !('state' in params.data))) return;
    const { tenant, user, role, state } = result;
    const account = await emailOf(strapi, user);
    await record(strapi, { action: 'membership-changed', tenant, details: { account, role, state } });
  };
  const memberships = {
    models: ['plugin::tenancy.membership'],
    afterCreate: membership,
    afterUpdate: membership,
    async afterDelete(event: unknown) {
      const { result } = event as Event;
      if (!result) return;
      const details = { account: await emailOf(strapi, result.user), role: result.role };
      await record(strapi, { action: 'invitation-withdrawn', tenant: result.tenant, details });
    },
  };
  const entries = {
    models: ['plugin::tenancy.entry'],
    async afterCreate(event: unknown) {
      const { result } = event as Event;
      if (!result) return;
      const { tenant, reason, until } = result;
      await record(strapi, { action: 'institution-entered', tenant, details: { reason, until } });
    },
  };
  for (const subscriber of [memberships, entries]) strapi.db.lifecycles.subscribe(subscriber as never);
}

async function emailOf(strapi: Core.Strapi, user: number): Promise<string | null> {
  const where = { id: user };
  const account = await asSystem(() => strapi.db.query('admin::user').findOne({ where, select: ['email'] }));
  return account?.email ?? null;
}
