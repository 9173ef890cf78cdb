import type { Core } from '@strapi/strapi';
import { record } from './trail';

type Row = {
  user: number;
  tenant: string;
  role?: string;
  state?: string;
  reason?: string;
  until?: string;
};
type Event = { result?: Row; params: { where?: Row; data?: Partial<Row> & { isCurrent?: boolean } } };

/** Every change of who may do what, and every entry of a platform administrator. */
export function watchPeople(strapi: Core.Strapi) {
  const membership = async (event: unknown) => {
    const { result, params } = event as Event;
    // Choosing where to work changes nobody's rights.
    if (!result || (params.data && !('role' in params.data) && !('state' in params.data))) return;
    const { tenant, user, role, state } = result;
    await record(strapi, { action: 'membership-changed', tenant, details: { user, role, state } });
  };
  const many = async (event: unknown) => {
    const { where, data } = (event as Event).params;
    if (!data?.state) return;
    const details = { user: where?.user, state: data.state };
    await record(strapi, { action: 'membership-changed', tenant: where?.tenant ?? null, details });
  };
  const memberships = {
    models: ['plugin::tenancy.membership'],
    afterCreate: membership,
    afterUpdate: membership,
    afterUpdateMany: many,
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
