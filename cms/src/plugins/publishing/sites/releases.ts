import type { Core } from '@strapi/strapi';
import { isErrorCode, TovutiError } from '@tovuti/core';
import { refusal } from '../../../platform/refusal';
import { ring } from '../levels/bell';
import { namesOf } from '../workflow/people';
import { type SiteState, stateOf } from './outcomes';

const RELEASE = 'plugin::publishing.release';
const CHANGE = 'plugin::publishing.change';
const VERSION = 'plugin::publishing.content-version';
export const PAGE_SIZE = 20;

/** A release as its institution sees it: `by` are the people whose changes it brought. */
export type Release = {
  name: string;
  version: number;
  fromVersion: number;
  reason: string;
  liveAt: string;
  seconds: number;
  pages: number;
  rendered: number;
  changed: { url: string; title: string; kind: 'new' | 'changed' | 'gone' }[];
};
export type Failure = { at: string; failures: number; message: Record<'sw' | 'en', string> };

/** One page of the releases of a tenant, the newest first. */
export async function releasesOf(strapi: Core.Strapi, tenant: string, page: number) {
  const table = strapi.db.query(RELEASE as never);
  const where = { tenant } as never;
  const [rows, total] = await Promise.all([
    table.findMany({
      where,
      orderBy: { liveAt: 'desc' } as never,
      limit: PAGE_SIZE,
      offset: (page - 1) * PAGE_SIZE,
    }) as Promise<unknown> as Promise<Release[]>,
    table.count({ where }),
  ]);
  const people = await publishersIn(strapi, tenant, rows);
  return {
    results: rows.map((row) => ({ ...row, by: people(row) })),
    page,
    pageCount: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    total,
  };
}

/** Tells for each of these releases whose changes it brought. */
async function publishersIn(strapi: Core.Strapi, tenant: string, rows: Release[]) {
  if (rows.length === 0) return () => [];
  const [from, to] = [
    Math.min(...rows.map(({ fromVersion }) => fromVersion)),
    Math.max(...rows.map(({ version }) => version)),
  ];
  const changes = (await strapi.db.query(CHANGE as never).findMany({
    where: { tenant, version: { $gt: from, $lte: to }, by: { $notNull: true } } as never,
    select: ['version', 'by'] as never,
    limit: 5000,
  })) as unknown as { version: number; by: number }[];
  const names = await namesOf(strapi, [...new Set(changes.map(({ by }) => by))]);
  return ({ fromVersion, version }: Release) => {
    const own = changes.filter((change) => change.version > fromVersion && change.version <= version);
    return [...new Set(own.map(({ by }) => by))].flatMap((by) => names.get(by) ?? []);
  };
}

/** Why the site is not at its newest content, in words; null when nothing failed since. */
export function failureOf(state: SiteState | null): Failure | null {
  if (!state?.failedAt || !state.error) return null;
  const { code, params } = state.error;
  // A builder may be of a newer version than the CMS, and know errors that this one has no words for.
  const { tenant } = state;
  const error = isErrorCode(code)
    ? new TovutiError(code, params)
    : new TovutiError('build-failed', { tenant, reason: code });
  const message = { sw: error.explain('sw'), en: error.explain('en') };
  return { at: state.failedAt, failures: state.failures, message };
}

/**
 * Has the site of a tenant go back to a release that is kept, until something is published; null ends that. It counts as
 * a change of what citizens see, so builders hear of it at once.
 * @throws `release-not-kept`
 */
export async function returnTo(strapi: Core.Strapi, tenant: string, name: string | null) {
  const kept = (await stateOf(strapi, tenant))?.kept ?? [];
  if (name !== null && !kept.includes(name)) throw refusal('release-not-kept', { release: name });
  await strapi.db.transaction(async ({ trx, onCommit }) => {
    const { tableName } = strapi.db.metadata.get(VERSION);
    const { connection } = strapi.db;
    await connection(tableName)
      .where({ tenant })
      .update({ return_to: name, returns: connection.raw('coalesce(returns, 0) + 1') })
      .transacting(trx as never);
    const action = name === null ? 'site-renewed' : 'site-returned';
    await strapi
      .plugin('audit')
      .service('trail')
      .record({ action, tenant, details: name === null ? {} : { release: name } });
    onCommit(ring);
  });
}
