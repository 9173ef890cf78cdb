import { randomBytes } from 'node:crypto';
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { settings, type Tenant } from '@tovuti/core';

export type Account = {
  email: string;
  password: string;
  role: string;
  tenant: string | null;
  /** The secret of the second factor, in base 32, where the role needs one. */
  otp?: string;
};

const DEMONSTRATION_TENANTS = ['afya', 'arusha-cc'];
const STAFF = ['author', 'publisher', 'institution-administrator'];
/** Invented people, first and last name. */
const NAMES: Record<string, [string, string]> = {
  author: ['Amina', 'Mwakasege'],
  publisher: ['Juma', 'Kileo'],
  'institution-administrator': ['Neema', 'Lyimo'],
  'platform-administrator': ['Baraka', 'Msuya'],
};

/**
 * Makes the demonstration accounts of a seeded system, with passwords made on the spot, and writes them to
 * `DATA_DIR/accounts.json` (mode 0600). Does nothing where the file is already.
 */
export async function seedAccounts(strapi: Core.Strapi, tenants: Tenant[]) {
  const file = join(settings.dataDir, 'accounts.json');
  if (existsSync(file)) return;
  const codes = DEMONSTRATION_TENANTS.filter((code) => tenants.some((tenant) => tenant.code === code));
  const staff = codes.flatMap((tenant) => STAFF.map((role) => account(role, tenant)));
  const accounts = [account('platform-administrator', null), ...staff];
  for (const entry of accounts) await createAccount(strapi, entry);
  writeFileSync(`${file}.new`, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** An account with a password made on the spot; `createAccount` puts it into the database. */
export function account(role: string, tenant: string | null): Account {
  const name = tenant ? `${role}.${tenant}` : role;
  return {
    email: `${name}@tovuti.example`,
    password: `${randomBytes(12).toString('base64url')}aA1`,
    role,
    tenant,
  };
}

/** Adds the secret of the second factor to the account. */
export async function createAccount(strapi: Core.Strapi, account: Account) {
  const { email, password, role, tenant } = account;
  const users = strapi.service('admin::user') as unknown as UserService;
  // A first start that was cut off here left accounts whose passwords nobody knows.
  await strapi.db.query('admin::user').deleteMany({ where: { email } });
  const code = role === 'platform-administrator' ? 'strapi-super-admin' : role;
  const { id: roleId } = await strapi.db.query('admin::role').findOne({ where: { code } });
  const [firstname, lastname] = NAMES[role] ?? [role, 'Tovuti'];
  const user = await users.create({
    email,
    firstname,
    lastname,
    password,
    isActive: true,
    roles: [roleId],
    preferedLanguage: 'sw',
  });
  if (tenant) await strapi.plugin('tenancy').service('memberships').add(user.id, tenant, role);
  if (role === 'author') return;
  account.otp = await strapi.plugin('accounts').service('secondFactor').enrolDirectly(user.id, email);
}

type UserService = { create(user: Record<string, unknown>): Promise<{ id: number }> };
