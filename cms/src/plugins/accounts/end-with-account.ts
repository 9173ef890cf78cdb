import type { Core } from '@strapi/strapi';
import { asSystem } from '../../platform/actor';
import { endSessions } from './sessions';
import { tell } from './tell';

type Person = { id: number; email: string; firstname: string | null; password: string | null };
type Event = {
  params: { where?: { id?: number; user?: number }; data?: Record<string, unknown> };
  state: { hadPassword?: boolean };
  result?: Person & { user?: number };
};

/** A new password, a closed account and a suspended membership end every session of the person, and a new password is told them. */
export function endSessionsWithAccount(strapi: Core.Strapi) {
  const accounts = {
    models: ['admin::user'],
    async beforeUpdate(event: unknown) {
      const { params, state } = event as Event;
      if (!params.data?.password) return;
      const where = params.where ?? {};
      const person: Person | null = await asSystem(() => strapi.db.query('admin::user').findOne({ where }));
      state.hadPassword = Boolean(person?.password);
    },
    async afterUpdate(event: unknown) {
      const { params, state, result } = event as Event;
      if (!result || !params.data) return;
      if (params.data.password || params.data.isActive === false) await endSessions(strapi, result.id);
      if (params.data.password && state.hadPassword) await tell(strapi, result, 'password-changed', {});
    },
  };
  const suspended = async (event: unknown) => {
    const { params, result } = event as Event;
    const user = result?.user ?? params.where?.user;
    if (params.data?.state === 'suspended' && user) await endSessions(strapi, user);
  };
  const memberships = {
    models: ['plugin::tenancy.membership'],
    afterUpdate: suspended,
    afterUpdateMany: suspended,
  };
  for (const subscriber of [accounts, memberships]) strapi.db.lifecycles.subscribe(subscriber as never);
}
