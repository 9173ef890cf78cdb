import type { Core } from '@strapi/strapi';
import { ringOr } from './bell';

const VERSION = 'plugin::publishing.content-version';
const STATE = 'plugin::publishing.site-state';
/** How long a question is held, below the time-outs of proxies. */
const PATIENCE = 20_000;
/** Another CMS process may have published. */
const LOOK_AGAIN = 500;

type Level = { version: number; returnTo: string | null; told: string | null };
/**
 * Where each site must be: its content version and, when its institution went back, the release at which it stays until
 * the next publication. `told` is the release of which a builder told last. `total` grows whenever a site must change.
 */
export type Levels = { total: number; sites: Record<string, Level> };
type Row = {
  tenant: string;
  version: number;
  returns: number | null;
  returnTo: string | null;
  told: string | null;
};

/** One query, and no more of each row than is asked for: builders ask at every publication. */
export async function readLevels(strapi: Core.Strapi): Promise<Levels> {
  const [versions, states] = [tableOf(strapi, VERSION), tableOf(strapi, STATE)];
  const rows: Row[] = await strapi.db
    .connection(versions)
    .leftJoin(states, `${states}.tenant`, `${versions}.tenant`)
    .select({
      tenant: `${versions}.tenant`,
      version: `${versions}.version`,
      returns: `${versions}.returns`,
      returnTo: `${versions}.return_to`,
      told: `${states}.release`,
    });
  const total = rows.reduce((sum, { version, returns }) => sum + version + (returns ?? 0), 0);
  const level = ({ version, returnTo, told }: Row): Level => ({ version, returnTo, told });
  return { total, sites: Object.fromEntries(rows.map((row) => [row.tenant, level(row)])) };
}

/** The levels as soon as their sum is another than `seen`, or after 20 seconds as they are. */
export async function awaitLevels(strapi: Core.Strapi, seen: number | null): Promise<Levels> {
  const end = Date.now() + PATIENCE;
  while (seen !== null && Date.now() < end && (await totalOf(strapi)) === seen) await ringOr(LOOK_AGAIN);
  return readLevels(strapi);
}

async function totalOf(strapi: Core.Strapi): Promise<number> {
  const sums = { version: 'version', returns: 'returns' };
  const [row] = await strapi.db.connection(tableOf(strapi, VERSION)).sum(sums);
  return Number(row?.version ?? 0) + Number(row?.returns ?? 0);
}

const tableOf = (strapi: Core.Strapi, uid: string) => strapi.db.metadata.get(uid).tableName;
