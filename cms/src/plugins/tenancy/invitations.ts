import type { Core } from '@strapi/strapi';
import { settings } from '@tovuti/core';
import { asSystem } from '../../platform/actor';
import { sendMail } from '../../platform/send-mail';
import { touch } from './activity';
import { namesOf } from './institutions';
import { isOpen, MEMBERSHIP, membershipsOf, syncPerson } from './memberships';

const DAY = 86_400_000;
export const INVITATION_DAYS = 7;

type Account = {
  id: number;
  email: string;
  firstname: string | null;
  registrationToken: string | null;
  /** Hashed; none before the person has registered. */
  password?: string | null;
  createdAt: string;
};
type Event = {
  action: string;
  params: { where?: { id?: number; registrationToken?: string }; data?: object };
};

export const newDeadline = () => new Date(Date.now() + INVITATION_DAYS * DAY);

/** Mails the way in: to a new person a link for a password, to one who has an account the admin's address. */
export async function mailInvitation(strapi: Core.Strapi, account: Account, tenant: string, until: Date) {
  const name = (await namesOf(strapi, [tenant])).get(tenant);
  const link = account.password
    ? `${settings.adminUrl}/workplace`
    : `${settings.adminUrl}/auth/register?registrationToken=${account.registrationToken}`;
  await sendMail(strapi, account.email, 'invitation', {
    institution: name?.nameSw ?? tenant,
    institutionEn: name?.nameEn ?? tenant,
    name: account.firstname ?? '',
    link,
    until: new Intl.DateTimeFormat('en-GB', { timeZone: 'Africa/Dar_es_Salaam', dateStyle: 'short' }).format(
      until,
    ),
  });
}

/**
 * Strapi's registration links never expire. An invitation does: its token is erased before anyone looks it up. Whoever
 * registers in time has thereby accepted.
 */
export function watchRegistrations(strapi: Core.Strapi) {
  const subscriber = {
    models: ['admin::user'],
    async beforeFindOne(event: unknown) {
      const { registrationToken } = (event as Event).params.where ?? {};
      if (registrationToken) await eraseExpired(strapi, registrationToken);
    },
    async afterUpdate(event: unknown) {
      const { params, result } = event as Event & { result?: Account };
      const data = params.data as { registrationToken?: string | null; isActive?: boolean } | undefined;
      if (data?.registrationToken === null && data.isActive && result) await acceptAll(strapi, result.id);
    },
  };
  strapi.db.lifecycles.subscribe(subscriber as never);
}

async function eraseExpired(strapi: Core.Strapi, registrationToken: string) {
  const [account]: Account[] = await asSystem(() =>
    strapi.db.query('admin::user').findMany({ where: { registrationToken }, limit: 1 }),
  );
  if (!account) return;
  const memberships = await membershipsOf(strapi, account.id);
  const isFresh = Date.now() - new Date(account.createdAt).getTime() < INVITATION_DAYS * DAY;
  if (memberships.length ? memberships.some(isOpen) : isFresh) return;
  const where = { id: account.id };
  await asSystem(() => strapi.db.query('admin::user').update({ where, data: { registrationToken: null } }));
}

async function acceptAll(strapi: Core.Strapi, user: number) {
  const open = (await membershipsOf(strapi, user)).filter((row) => row.state === 'invited' && isOpen(row));
  if (!open.length) return;
  const data = { state: 'active', invitedUntil: null };
  const accept = (id: number) => strapi.db.query(MEMBERSHIP).update({ where: { id }, data });
  // One by one: each institution's audit trail keeps its own.
  for (const { id } of open) await asSystem(() => accept(id));
  await touch(strapi, user);
  await syncPerson(strapi, user);
}
