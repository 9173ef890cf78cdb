import type { Core } from '@strapi/strapi';
import type { Outcome } from './contract';

const STATE = 'plugin::publishing.site-state';
const RELEASE = 'plugin::publishing.release';
const CHANGE = 'plugin::publishing.change';
type Live = Extract<Outcome, { ok: true }>;

/** What is known of the live site of a tenant, and of the last attempt that failed. */
export type SiteState = {
  tenant: string;
  version: number;
  release: string | null;
  liveAt: string | null;
  pages: number;
  isHeld: boolean;
  /** The releases that it could go back to. */
  kept: string[] | null;
  failedVersion: number | null;
  failedAt: string | null;
  failures: number;
  error: { code: string; params: Record<string, string | number | null> } | null;
};

/**
 * Notes what became of builds. Told twice, it stays as it is: a builder that got no answer tells again.
 * @returns how many seconds each change that a new release brought had waited for it
 */
export async function noteOutcomes(strapi: Core.Strapi, builder: string, outcomes: Outcome[]) {
  const waited: number[] = [];
  for (const outcome of outcomes) {
    await strapi.db.transaction(async () => {
      if (!outcome.ok) await noteFailure(strapi, outcome);
      else if (await noteLive(strapi, builder, outcome)) waited.push(...(await waitedFor(strapi, outcome)));
    });
  }
  return waited;
}

async function waitedFor(strapi: Core.Strapi, { tenant, fromVersion, version, liveAt, reason }: Live) {
  if (reason !== 'content') return [];
  const where = { tenant, version: { $gt: fromVersion, $lte: version } } as never;
  const changes = (await strapi.db.query(CHANGE as never).findMany({
    where,
    select: ['at'] as never,
    limit: 500,
  })) as unknown as { at: string }[];
  return changes.map(({ at }) => Math.max(0, (Date.parse(liveAt) - new Date(at).getTime()) / 1000));
}

/** True when the release was not known yet. */
async function noteLive(strapi: Core.Strapi, builder: string, outcome: Live): Promise<boolean> {
  const { tenant, ok: _, isHeld, kept, ...release } = outcome;
  const state = await stateOf(strapi, tenant);
  // Two builders may tell in another order than they built.
  if (state?.liveAt && new Date(state.liveAt) > new Date(release.liveAt)) return false;
  const none = { failedVersion: null, failedAt: null, failures: 0, error: null };
  const { name, version, liveAt, pages } = release;
  await keep(strapi, tenant, { version, release: name, liveAt, pages, isHeld, kept, ...none });
  const where = { tenant, name, liveAt };
  const table = strapi.db.query(RELEASE as never);
  if (await table.findOne({ where: where as never })) return false;
  await table.create({ data: { tenant, builder, ...release } as never });
  return true;
}

async function noteFailure(
  strapi: Core.Strapi,
  { tenant, version, failures, error }: Extract<Outcome, { ok: false }>,
) {
  await keep(strapi, tenant, { failedVersion: version, failedAt: new Date(), failures, error });
}

async function keep(strapi: Core.Strapi, tenant: string, data: object) {
  const { tableName } = strapi.db.metadata.get(STATE);
  // Two builders may tell of a new site at the same moment.
  await strapi.db.transaction(({ trx }) =>
    strapi.db
      .connection(tableName)
      .insert({ tenant, version: 0, failures: 0, is_held: false, pages: 0 })
      .onConflict('tenant')
      .ignore()
      .transacting(trx),
  );
  await strapi.db.query(STATE as never).update({ where: { tenant } as never, data: data as never });
}

/** Null until a builder has told of the site. */
export async function stateOf(strapi: Core.Strapi, tenant: string): Promise<SiteState | null> {
  return (await strapi.db
    .query(STATE as never)
    .findOne({ where: { tenant } as never })) as unknown as SiteState | null;
}
