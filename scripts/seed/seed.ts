import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { makeAssets, type Picture, readPictures } from './assets/index.ts';
import { momentAfter } from './calendar.ts';
import { generate } from './generate.ts';
import type { Tenant } from './types.ts';
import { fileRows, writeFiles } from './write/files.ts';
import { Ids } from './write/ids.ts';
import { insert, type Transaction } from './write/insert.ts';
import { markSeeded, refuseRealContent, seededTenants } from './write/marker.ts';
import { FILE_LINKS, RowMaker } from './write/rows.ts';
import { type Table, tableOf, tenantTables } from './write/tables.ts';

export type SeedOptions = {
  strapi: Core.Strapi;
  tenants: Tenant[];
  /** The day that the content's dates are relative to, e.g. `2026-11-24`. */
  date: string;
  /** A folder of pictures for documents to show; null is a site without any, which is whole as it is. */
  pictures: string | null;
  onProgress?: (progress: { done: number; total: number; tenant: string }) => void;
};
export type SeedResult = { tenants: number; documents: number; seconds: number };

type Run = {
  strapi: Core.Strapi;
  all: Tenant[];
  date: string;
  pictures: Picture[];
  ids: Ids;
  tables: Map<string, Table>;
};

/**
 * Fills the database and the media library with the demonstration content of all tenants, one transaction each. What
 * an earlier run finished is left alone.
 * @throws TovutiError `seed-real-content` when there is a document that the seed did not write
 */
export async function seed({
  strapi,
  tenants,
  date,
  pictures: folder,
  onProgress,
}: SeedOptions): Promise<SeedResult> {
  const start = performance.now();
  const finished = await seededTenants(strapi);
  const missing = tenants.filter(({ code }) => !finished.includes(code));
  let documents = 0;
  if (missing.length) {
    await refuseRealContent(strapi);
    const pictures = await readPictures(folder);
    const run: Run = { strapi, all: tenants, date, pictures, ...(await prepare(strapi)) };
    for (const tenant of missing) {
      documents += await seedTenant(run, tenant, finished);
      onProgress?.({ done: finished.length, total: tenants.length, tenant: tenant.code });
    }
  }
  return { tenants: missing.length, documents, seconds: (performance.now() - start) / 1000 };
}

async function prepare(strapi: Core.Strapi) {
  mkdirSync(uploads(strapi), { recursive: true });
  const contentTypes = tenantTables(strapi);
  const components = Object.keys(strapi.components).map((uid) => tableOf(strapi, uid));
  const all = [...contentTypes, ...components];
  const ids = new Ids(strapi);
  const links = all.filter(({ components }) => components.length).map(({ componentLinks }) => componentLinks);
  const joins = all.flatMap(({ relations }) => relations.map(({ join }) => join.name));
  await ids.prepare([...new Set(['files', FILE_LINKS, ...all.map(({ name }) => name), ...links, ...joins])]);
  return { ids, tables: new Map(all.map((table) => [table.uid, table])) };
}

async function seedTenant(run: Run, tenant: Tenant, finished: string[]): Promise<number> {
  const { strapi, ids, date, pictures } = run;
  const keys = pictures.map(({ key }) => key);
  const documents = generate(tenant, run.all, date, keys);
  const assets = await makeAssets(pictures, tenant, documents, date);
  const moment = new Date(momentAfter(date, 0, 0));
  const files = fileRows(tenant, assets, ids, moment);
  const maker = new RowMaker(ids, (uid) => known(run.tables, uid), files.idsByKey, moment);
  for (const document of documents) maker.add(document);
  writeFiles(uploads(strapi), assets);
  finished.push(tenant.code);
  await strapi.db.transaction(async ({ trx }) => {
    await insert(strapi, trx as Transaction, new Map([['files', files.rows], ...maker.rows]));
    await setVersion(strapi, trx as Transaction, tenant.code);
    await markSeeded(strapi, finished);
  });
  return documents.length;
}

function known(tables: Map<string, Table>, uid: string): Table {
  const table = tables.get(uid);
  if (!table) throw new RangeError(`Unknown type ${uid}`);
  return table;
}

/** The site of a tenant with content must be built: its content version grows with that content. */
async function setVersion(strapi: Core.Strapi, trx: Transaction, tenant: string) {
  const uid = 'plugin::publishing.content-version';
  const table = strapi.db.metadata.get(uid).tableName;
  const grown = await strapi.db.connection(table).where({ tenant }).increment('version', 1).transacting(trx);
  if (!grown) await strapi.db.query(uid as never).create({ data: { tenant, version: 1 } as never });
}

function uploads(strapi: Core.Strapi): string {
  return join(strapi.dirs.static.public, 'uploads');
}
