import type { Core } from '@strapi/strapi';
import { stateOf } from './outcomes';
import { type Failure, failureOf } from './releases';

const RELEASE = 'plugin::publishing.release';
const CHANGE = 'plugin::publishing.change';
const VERSION = 'plugin::publishing.content-version';

/**
 * Whether what was last changed of a document is on the site. `seconds` are from the change to the release that brought
 * it. `live` is also what was changed before releases were noted.
 */
export type Standing =
  | { state: 'live'; since: string | null; seconds: number | null }
  | { state: 'waiting'; since: string }
  | { state: 'failed'; since: string; failure: Failure }
  | { state: 'held'; since: string };

export async function standingOf(strapi: Core.Strapi, tenant: string, document: string): Promise<Standing> {
  const [changed, state, level] = await Promise.all([
    lastChange(strapi, tenant, document),
    stateOf(strapi, tenant),
    strapi.db.query(VERSION).findOne({ where: { tenant } }),
  ]);
  if (!changed) return { state: 'live', since: null, seconds: null };
  const since = new Date(changed.at).toISOString();
  if (level?.returnTo) return { state: 'held', since };
  const release = await firstWith(strapi, tenant, changed.version);
  if (release) {
    const liveAt = new Date(release.liveAt);
    const seconds = Math.max(0, Math.round((liveAt.getTime() - new Date(since).getTime()) / 10) / 100);
    return { state: 'live', since: liveAt.toISOString(), seconds };
  }
  const failure = failureOf(state);
  return failure ? { state: 'failed', since, failure } : { state: 'waiting', since };
}

async function lastChange(strapi: Core.Strapi, tenant: string, document: string) {
  return (await strapi.db.query(CHANGE as never).findOne({
    where: { tenant, document } as never,
    orderBy: { version: 'desc' } as never,
  })) as unknown as { version: number; at: string } | null;
}

async function firstWith(strapi: Core.Strapi, tenant: string, version: number) {
  return (await strapi.db.query(RELEASE as never).findOne({
    where: { tenant, version: { $gte: version }, reason: { $ne: 'return' } } as never,
    orderBy: { liveAt: 'asc' } as never,
  })) as unknown as { liveAt: string } | null;
}
