import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { FOREIGN, OWN, type Planted, WORDS } from './planted.ts';

type Users = { create(user: object): Promise<{ id: number }> };
type Person = { email: string; firstname: string; tenant: string };

/** A colleague abroad with a tell-tale name, and a member of the own staff who will be suspended. */
export async function plantAccounts(strapi: Core.Strapi): Promise<Planted['accounts']> {
  const password = `${randomBytes(12).toString('base64url')}aA1`;
  const word = WORDS.foreign;
  const role = await strapi.db.query('admin::role').findOne({ where: { code: 'author' } });
  const create = async ({ email, firstname, tenant }: Person) => {
    await strapi.db.query('admin::user').deleteMany({ where: { email } });
    const account = { email, firstname, lastname: firstname, password, isActive: true, roles: [role.id] };
    const { id } = await (strapi.service('admin::user') as unknown as Users).create(account);
    await strapi.plugin('tenancy').service('memberships').add(id, tenant, 'author');
    return id;
  };
  const spy = await create({ email: `${word}@tovuti.example`, firstname: word, tenant: FOREIGN });
  const suspended = { email: 'asimamishwa@tovuti.example', password };
  await create({ email: suspended.email, firstname: 'Asimamishwa', tenant: OWN });
  const sessionId = `${word}session`;
  const session = {
    userId: String(spy),
    sessionId,
    origin: 'admin',
    type: 'refresh',
    status: 'active',
    deviceId: word,
    expiresAt: new Date(Date.now() + 3_600_000),
    absoluteExpiresAt: new Date(Date.now() + 3_600_000),
  };
  await strapi.db.query('admin::session' as never).deleteMany({ where: { sessionId } as never });
  await strapi.db.query('admin::session' as never).create({ data: session as never });
  return { spy, suspended, session: sessionId };
}
