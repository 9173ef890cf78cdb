import type { Core } from '@strapi/strapi';
import { siteAddress } from '../home/live-site';
import { readLevels } from '../levels/levels';
import type { SiteState } from './outcomes';
import { type Failure, failureOf } from './releases';

const STATE = 'plugin::publishing.site-state';
const INSTITUTION = 'api::institution.institution';

export type BoardRow = {
  tenant: string;
  name: { sw: string; en: string };
  address: string;
  version: number;
  liveVersion: number;
  release: string | null;
  liveAt: string | null;
  state: 'live' | 'behind' | 'failed' | 'held' | 'empty';
  failure: Failure | null;
};

type Institution = { code: string; nameSw: string; nameEn: string; domain: string };

/** Where all sites stand, those that need somebody first. */
export async function boardOf(strapi: Core.Strapi): Promise<BoardRow[]> {
  const [institutions, states, levels] = await Promise.all([
    strapi.db.query(INSTITUTION).findMany({
      where: { retired: false },
      select: ['code', 'nameSw', 'nameEn', 'domain'],
      orderBy: { code: 'asc' },
    }),
    strapi.db.query(STATE as never).findMany({}) as Promise<unknown> as Promise<SiteState[]>,
    readLevels(strapi),
  ]);
  const stateOf = new Map(states.map((state) => [state.tenant, state]));
  const rows = institutions.map((institution: Institution): BoardRow => {
    const { code: tenant, nameSw: sw, nameEn: en } = institution;
    const known = stateOf.get(tenant) ?? null;
    const { version = 0, returnTo = null } = levels.sites[tenant] ?? {};
    const liveVersion = known?.version ?? 0;
    const failure = failureOf(known);
    const state = stateIn({ version, liveVersion, isHeld: returnTo !== null, hasFailed: failure !== null });
    const { release = null, liveAt = null } = known ?? {};
    return {
      tenant,
      name: { sw, en },
      address: siteAddress(institution),
      version,
      liveVersion,
      release,
      liveAt,
      state,
      failure,
    };
  });
  const urgency: BoardRow['state'][] = ['failed', 'behind', 'held', 'empty', 'live'];
  return rows.sort((a, b) => urgency.indexOf(a.state) - urgency.indexOf(b.state));
}

type Figures = { version: number; liveVersion: number; isHeld: boolean; hasFailed: boolean };

function stateIn({ version, liveVersion, isHeld, hasFailed }: Figures): BoardRow['state'] {
  if (hasFailed) return 'failed';
  if (isHeld) return 'held';
  if (version === 0) return 'empty';
  return liveVersion < version ? 'behind' : 'live';
}
