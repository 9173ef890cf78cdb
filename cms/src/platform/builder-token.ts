import { createHash, timingSafeEqual } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { loadSecrets, settings } from '@tovuti/core';
import { tenantTypes } from './tenant-types';

const NAME = 'builder';
const UID = 'admin::api-token';
/** What the builder must know besides the content: what became of addresses. */
export const PUBLISHING_TYPES = ['retirement', 'former-address'].map((name) => `plugin::publishing.${name}`);
const GRANT = 'plugin::preview.grant';
/** What builders ask and tell besides (`publishing/sites/builder-door.ts`). */
const BUILDER_DOOR = 'plugin::publishing.builders.use';

/**
 * The one key to the content API: it reads what institutions publish and what a preview's token opens, asks what
 * changed, and tells what became of builds.
 */
export async function syncBuilderToken(strapi: Core.Strapi) {
  await registerActions(strapi, permissions(strapi));
  const service = strapi.service('admin::api-token') as unknown as ApiTokens;
  const accessKey = service.hash(loadSecrets(settings.dataDir).BUILDER_TOKEN);
  const current = await strapi.db.query(UID).findOne({ where: { name: NAME }, populate: ['permissions'] });
  const held = (current?.permissions ?? []).map(({ action }: { action: string }) => action);
  if (current?.accessKey === accessKey && sameSet(held, permissions(strapi))) return;
  if (current) await service.revoke(current.id);
  const description = 'Reads published content for the sites; made at every start.';
  const token = await service.create({
    name: NAME,
    description,
    type: 'custom',
    permissions: permissions(strapi),
    lifespan: null,
  });
  await strapi.db.query(UID).update({ where: { id: token.id }, data: { accessKey, encryptedKey: null } });
}

const digest = (text: string) => createHash('sha256').update(text).digest();
const builderHeader = digest(`Bearer ${loadSecrets(settings.dataDir).BUILDER_TOKEN}`);

/** Whether this `Authorization` is the builder's. */
export const isBuilderToken = (authorization: string) =>
  timingSafeEqual(digest(authorization), builderHeader);

function permissions(strapi: Core.Strapi): string[] {
  return [...[...tenantTypes(strapi), ...PUBLISHING_TYPES, GRANT].map((uid) => `${uid}.find`), BUILDER_DOOR];
}

/** Strapi knows the actions that have a REST route; these types have none, on purpose, and are read through GraphQL only. */
async function registerActions(strapi: Core.Strapi, uids: string[]) {
  const { action } = strapi.contentAPI.permissions.providers;
  for (const uid of uids) if (!action.has(uid)) await action.register(uid, { uid });
}

type ApiTokens = {
  hash(accessKey: string): string;
  revoke(id: number): Promise<unknown>;
  create(token: Record<string, unknown>): Promise<{ id: number }>;
};

function sameSet(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((value) => b.includes(value));
}
