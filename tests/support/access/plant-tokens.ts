import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';

/** Begins the name of each, so that they can be taken away. */
export const TOKEN_NAME = 'ufikiaji-';
type Hasher = { hash(key: string): string };

/** One token of every kind that Strapi knows, each with all that it can be allowed. */
export async function plantTokens(strapi: Core.Strapi): Promise<Record<string, string>> {
  const tokens: Record<string, string> = {};
  const all = [...strapi.contentAPI.permissions.providers.action.keys()] as string[];
  const platform = await strapi.db
    .query('admin::user')
    .findOne({ where: { roles: { code: 'strapi-super-admin' } } });
  await uprootTokens(strapi);
  const plant = async (kind: string, uid: string, permissions: string[], more: object) => {
    const key = randomBytes(64).toString('hex');
    const isTransfer = uid === 'admin::transfer-token';
    const service = isTransfer
      ? (strapi.service('admin::transfer') as unknown as { token: Hasher }).token
      : (strapi.service('admin::api-token') as unknown as Hasher);
    const data = { name: `${TOKEN_NAME}${kind}`, description: '', accessKey: service.hash(key), ...more };
    const { id } = await strapi.db.query(uid as never).create({ data: data as never });
    for (const action of permissions)
      await strapi.db.query(`${uid}-permission` as never).create({ data: { action, token: id } as never });
    tokens[kind] = key;
  };
  const content = { kind: 'content-api' };
  await plant('read-only', 'admin::api-token', [], { ...content, type: 'read-only' });
  await plant('full-access', 'admin::api-token', [], { ...content, type: 'full-access' });
  await plant('custom', 'admin::api-token', all, { ...content, type: 'custom' });
  const owner = { kind: 'admin', adminUserOwner: platform.id };
  await plant('admin', 'admin::api-token', [], owner);
  await plant('transfer', 'admin::transfer-token', ['push', 'pull'], {});
  return tokens;
}

export async function uprootTokens(strapi: Core.Strapi) {
  for (const uid of ['admin::api-token', 'admin::transfer-token'])
    await strapi.db.query(uid as never).deleteMany({ where: { name: { $startsWith: TOKEN_NAME } } as never });
}
