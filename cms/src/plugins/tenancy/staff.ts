import type { Core } from '@strapi/strapi';
import { yup } from '@strapi/utils';
import { asSystem } from '../../platform/actor';
import { STAFF_ROLES, type StaffRole } from '../../platform/roles';
import { limitRepeats } from '../accounts/limits';
import { ACTIVITY } from './activity';
import { mailInvitation, newDeadline } from './invitations';
import { isOpen, MEMBERSHIP, type Membership, syncPerson } from './memberships';
import { refusal } from './refusal';

const USER = 'admin::user';
const NAME_LENGTH = 100;
/** The invitation begins with the name, so it is one: no address of another site, and no line of its own. */
const NAME = /^[\p{L}\p{M}\p{Zs}.'’ʼ-]+$/u;
type Account = { id: number; email: string; firstname: string | null; lastname: string | null };
export type StaffMember = Pick<Membership, 'id' | 'role' | 'invitedUntil'> & {
  state: Membership['state'] | 'expired';
  email: string;
  /** Null for an invitation: that a person has an account elsewhere is not for the inviter to learn. */
  name: string | null;
  seenAt: string | null;
  isMe: boolean;
};
type Body = Record<string, unknown>;

/** Everyone who works, worked or is invited to work in the institution. */
export async function listStaff(strapi: Core.Strapi, tenant: string, me: number): Promise<StaffMember[]> {
  return asSystem(async () => {
    const rows: Membership[] = await strapi.db
      .query(MEMBERSHIP)
      .findMany({ where: { tenant }, orderBy: { id: 'asc' } });
    const users = rows.map(({ user }) => user);
    const accounts: Account[] = await strapi.db.query(USER).findMany({ where: { id: { $in: users } } });
    const seen: { user: number; seenAt: string }[] = await strapi.db
      .query(ACTIVITY)
      .findMany({ where: { user: { $in: users } } });
    const accountOf = new Map(accounts.map((account) => [account.id, account]));
    const seenAtOf = new Map(seen.map(({ user, seenAt }) => [user, seenAt]));
    return rows.map((row) => toMember(row, accountOf.get(row.user), seenAtOf.get(row.user), me));
  });
}

function toMember(row: Membership, account: Account | undefined, seenAt: string | undefined, me: number) {
  const { id, role, state, invitedUntil, user } = row;
  const isInvited = state === 'invited';
  const name = [account?.firstname, account?.lastname].filter(Boolean).join(' ');
  return {
    id,
    role,
    invitedUntil,
    state: isInvited && !isOpen(row) ? ('expired' as const) : state,
    email: account?.email ?? '',
    name: isInvited ? null : name,
    seenAt: isInvited ? null : (seenAt ?? null),
    isMe: user === me,
  };
}

/**
 * Invites a person by e-mail for seven days; who has an account already gets the same invitation.
 * @throws `staff-email`, `staff-name`, `staff-role`, `staff-already` or `invitation-often`
 */
export async function invite(strapi: Core.Strapi, tenant: string, body: Body) {
  const email = String(body.email ?? '')
    .trim()
    .toLowerCase();
  // What a spreadsheet would take for a formula is no address of an office (https://owasp.org/www-community/attacks/CSV_Injection).
  const isFormula = /^[=+\-@]/.test(email);
  if (isFormula || !yup.string().email().required().max(254).isValidSync(email)) throw refusal('staff-email');
  const [firstname, lastname] = [nameOf(body.firstname), nameOf(body.lastname)];
  const role = roleOf(body.role);
  const wait = await limitRepeats(strapi, `invitation to ${tenant} of ${email}`);
  if (wait > 0) throw refusal('invitation-often', { email, minutes: String(Math.ceil(wait / 60_000)) });
  await asSystem(async () => {
    const account = await accountFor(strapi, { email, firstname, lastname });
    const where = { user: account.id, tenant };
    const table = strapi.db.query(MEMBERSHIP);
    const known: Membership | null = await table.findOne({ where });
    if (known && known.state !== 'invited') throw refusal('staff-already', { email });
    const invitedUntil = newDeadline();
    const data = { ...where, role, state: 'invited', invitedUntil };
    if (known) await table.update({ where, data });
    else await table.create({ data });
    await mailInvitation(strapi, account, tenant, invitedUntil);
  });
}

/** The account with this address; a new one, or one that never was registered, gets a fresh registration token. */
async function accountFor(
  strapi: Core.Strapi,
  person: { email: string; firstname: string; lastname: string },
) {
  const accounts = strapi.db.query(USER);
  const known = await accounts.findOne({ where: { email: person.email } });
  if (known?.password) return known;
  const registrationToken = (strapi.service('admin::token') as unknown as Tokens).createToken();
  if (known) return accounts.update({ where: { id: known.id }, data: { registrationToken } });
  const users = strapi.service('admin::user') as unknown as Users;
  const account = { ...person, registrationToken, isActive: false, roles: [], preferedLanguage: 'sw' };
  return users.create(account);
}
type Tokens = { createToken(): string };
type Users = {
  create(
    user: object,
  ): Promise<Account & { registrationToken: string | null; password?: string; createdAt: string }>;
};

/**
 * Changes a colleague's role or suspends and resumes them. Nobody changes themselves, so an institution always keeps
 * an administrator.
 */
export async function changeStaff(strapi: Core.Strapi, tenant: string, me: number, id: number, body: Body) {
  const table = strapi.db.query(MEMBERSHIP);
  const row: Membership | null = Number.isInteger(id)
    ? await asSystem(() => table.findOne({ where: { id, tenant } }))
    : null;
  if (!row) throw refusal('staff-unknown');
  if (row.user === me) throw refusal('staff-self');
  const role = body.role === undefined ? row.role : roleOf(body.role);
  const state = body.state === undefined ? row.state : stateOf(row, body.state);
  await asSystem(() => table.update({ where: { id }, data: { role, state } }));
  await syncPerson(strapi, row.user);
}

/** Takes an invitation back. */
export async function withdraw(strapi: Core.Strapi, tenant: string, id: number) {
  const where = { id: Number.isInteger(id) ? id : 0, tenant, state: 'invited' };
  const removed = await asSystem(() => strapi.db.query(MEMBERSHIP).delete({ where }));
  if (!removed) throw refusal('staff-unknown');
}

function stateOf(row: Membership, wanted: unknown): Membership['state'] {
  const isAllowed = row.state !== 'invited' && (wanted === 'active' || wanted === 'suspended');
  if (!isAllowed) throw refusal('staff-unknown');
  return wanted;
}

function roleOf(role: unknown): StaffRole {
  if (typeof role !== 'string' || !Object.hasOwn(STAFF_ROLES, role)) throw refusal('staff-role');
  return role as StaffRole;
}

function nameOf(name: unknown): string {
  const text = typeof name === 'string' ? name.trim() : '';
  if (!NAME.test(text) || text.length > NAME_LENGTH) throw refusal('staff-name');
  return text;
}
