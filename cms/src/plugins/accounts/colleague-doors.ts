import type { Core } from '@strapi/strapi';
import { asSystem, currentActor } from '../../platform/actor';
import { sendMail } from '../../platform/send-mail';
import { MEMBERSHIP, type Membership } from '../tenancy/memberships';
import { refusal } from '../tenancy/refusal';
import { currentScope } from '../tenancy/scope';
import { note } from './note';
import type { DoorContext } from './second-factor-doors';
import { forget } from './second-factors';
import { endSessions } from './sessions';

const PLATFORM = 'strapi-super-admin';
type Account = { id: number; email: string; firstname: string | null; roles?: { code: string }[] };

/** What administrators do for the accounts of others: after a lost telephone, or a lost computer. */
export const colleagues = ({ strapi }: { strapi: Core.Strapi }) => ({
  async resetSecondFactor(ctx: DoorContext) {
    await reset(strapi, ctx, await colleague(strapi, ctx));
  },

  async endSessions(ctx: DoorContext) {
    const account = await colleague(strapi, ctx);
    await endSessions(strapi, account.id);
    await note(strapi, ctx.state.user, 'sessions-ended', { account: account.id });
    ctx.body = {};
  },

  /** A platform administrator does it for anyone but themselves, by e-mail address. */
  async resetAdministrator(ctx: DoorContext) {
    if (!isPlatformAdministrator(strapi)) throw refusal('account-unknown');
    const { email } = ctx.request.body ?? {};
    const account =
      typeof email === 'string' ? await accountOf(strapi, { email: email.trim().toLowerCase() }) : null;
    if (!account || account.id === ctx.state.user.id) throw refusal('account-unknown');
    await reset(strapi, ctx, account);
  },
});

export function isPlatformAdministrator(strapi: Core.Strapi): boolean {
  const actor = currentActor(strapi);
  return actor.kind === 'person' && actor.isPlatformAdministrator;
}

/** Forgets the second factor and ends all sessions, and tells the person. */
async function reset(strapi: Core.Strapi, ctx: DoorContext, account: Account) {
  await forget(strapi, account.id);
  await endSessions(strapi, account.id);
  await note(strapi, ctx.state.user, 'second-factor-reset', { account: account.id });
  const values = { name: account.firstname ?? '', by: ctx.state.user.email };
  await sendMail(strapi, account.email, 'second-factor-reset', values);
  ctx.body = {};
}

/**
 * The person behind a row of the own institution's staff list, other than oneself.
 * @throws `staff-unknown` for anyone else's, and for whoever also is a platform administrator
 */
async function colleague(strapi: Core.Strapi, ctx: DoorContext): Promise<Account> {
  const scope = await currentScope(strapi);
  const id = Number(ctx.params.id);
  if (!Number.isInteger(id) || scope === 'all') throw refusal('staff-unknown');
  const where = { id, tenant: { $in: scope }, state: { $ne: 'invited' } };
  const row: Membership | null = await asSystem(() => strapi.db.query(MEMBERSHIP).findOne({ where }));
  const account = row ? await accountOf(strapi, { id: row.user }) : null;
  const isProtected = account?.roles?.some(({ code }) => code === PLATFORM);
  if (!account || isProtected || account.id === ctx.state.user.id) throw refusal('staff-unknown');
  return account;
}

function accountOf(strapi: Core.Strapi, where: object): Promise<Account | null> {
  return asSystem(() => strapi.db.query('admin::user').findOne({ where, populate: ['roles'] }));
}
