import type { Core } from '@strapi/strapi';
import type { Outcome } from './contract';

const STATE = 'plugin::publishing.site-state';
const RELEASE = 'plugin::publishing.release';

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

/** Notes what became of builds. Told twice, it stays as it is: a builder that got no answer tells again. */
export async function noteOutcomes(strapi: Core.Strapi, builder: string, outcomes: Outcome[]) {
  for (const outcome of outcomes) {
    await strapi.db.transaction(async () => {
      if (outcome.ok) await noteLive(strapi, builder, outcome);
      else await noteFailure(strapi, outcome);
    });
  }
}

async function noteLive(strapi: Core.Strapi, builder: string, outcome: Extract<Outcome, { ok: true }>) {
  const { tenant, ok: _, isHeld, kept, ...release } = outcome;
  const state = await stateOf(strapi, tenant);
  // Two builders may tell in another order than they built.
  if (state?.liveAt && new Date(state.liveAt) > new Date(release.liveAt)) return;
  const none = { failedVersion: null, failedAt: null, failures: 0, error: null };
  const { name, version, liveAt, pages } = release;
  await keep(strapi, tenant, { version, release: name, liveAt, pages, isHeld, kept, ...none });
  const where = { tenant, name, liveAt };
  const table = strapi.db.query(RELEASE as never);
  if (!(await table.findOne({ where: where as never })))
    await table.create({ data: { tenant, builder, ...release } as never });
}

async function noteFailure(
  strapi: Core.Strapi,
  { tenant, version, failures, error }: Extract<Outcome, { ok: false }>,
) {
  await keep(strapi, tenant, { failedVersion: version, failedAt: new Date(), failures, error });
}

async function keep(strapi: Core.Strapi, tenant: string, data: object) {
  const known = await stateOf(strapi, tenant);
  const table = strapi.db.query(STATE as never);
  if (known) await table.update({ where: { tenant } as never, data: data as never });
  else await table.create({ data: { tenant, ...data } as never });
}

/** Null until a builder has told of the site. */
export async function stateOf(strapi: Core.Strapi, tenant: string): Promise<SiteState | null> {
  return (await strapi.db
    .query(STATE as never)
    .findOne({ where: { tenant } as never })) as unknown as SiteState | null;
}
