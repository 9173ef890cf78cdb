import type { Core } from '@strapi/strapi';
import { asSystem, currentActor } from '../../platform/actor';
import { refusal } from './refusal';

type Event = { params: { where?: { id?: number }; data?: { email?: string } } };

/**
 * The e-mail address is the account: staff cannot give theirs another one. So nobody learns, by trying, which
 * addresses other institutions have, and no hurried colleague takes an account over.
 */
export function keepEmail(strapi: Core.Strapi) {
  const subscriber = {
    models: ['admin::user'],
    async beforeUpdate(event: unknown) {
      const { where, data } = (event as Event).params;
      const actor = currentActor(strapi);
      if (!data?.email || actor.kind !== 'person' || actor.isPlatformAdministrator) return;
      const account = await asSystem(() =>
        strapi.db.query('admin::user').findOne({ where: { id: actor.id } }),
      );
      if (where && account?.email !== data.email.toLowerCase()) throw refusal('staff-email-fixed');
    },
  };
  strapi.db.lifecycles.subscribe(subscriber as never);
}
