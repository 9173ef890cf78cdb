import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT, type Tenant } from '@tovuti/core';
import { type Child, listening, startChild } from '../../scripts/child.ts';
import { freePort } from './free-port.ts';
import { startPostgres } from './postgres.ts';
import { SOON } from './soon.ts';

/** One institution of each kind of site, with the relatives that they name. */
const TENANTS = [
  'afya',
  'tamisemi',
  'utumishi',
  'rs-arusha',
  'arusha-cc',
  'karatu-dc',
  'mnh',
  'udsm',
  'bunge',
  'tanroads',
];
/** Enough to see that a database holds what it should. */
const FEW_TENANTS = ['afya', 'rs-arusha', 'arusha-cc', 'karatu-dc', 'mnh', 'udsm'];

/** What a test needs to know of the running system. It crosses processes, so it is plain data. */
export type World = {
  dataDir: string;
  env: Record<string, string>;
  cmsUrl: string;
  sitesPort: number;
  previewPort: number;
  tenants: string[];
};

/**
 * A whole Tovuti on a temporary database and free ports: seeded, built and served. On PostgreSQL it is a small one.
 * @param hasSites whether there are sites and previews beside the CMS
 */
export async function startWorld(database: 'sqlite' | 'postgres', hasSites: boolean) {
  const postgres = database === 'postgres' ? await startPostgres() : null;
  const world = await prepareWorld(postgres ? FEW_TENANTS : TENANTS, postgres?.url);
  const { env, dataDir } = world;
  await finish(startChild('scripts/seed.ts', { log: join(dataDir, 'seed.log'), env }));
  const cms = startChild('scripts/cms.ts', { log: join(dataDir, 'cms.log'), env });
  if (!(await listening(cms))) throw new Error(`did not start:\n${cms.lastLines()}`);
  const sites = hasSites ? await startSites(world) : [];
  const stop = async () => {
    for (const child of [...sites, cms]) {
      child.process.kill('SIGTERM');
      await child.ended;
    }
    await postgres?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { world, stop };
}

/** Builds the sites, and serves them and previews. */
async function startSites({ env, dataDir, sitesPort, previewPort }: World): Promise<Child[]> {
  const start = (part: string) =>
    startChild('sites/src/cli.ts', { args: [part], log: join(dataDir, `${part}.log`), env });
  await finish(start('build'));
  const [previews, sites] = [start('preview'), start('serve')];
  await answers(previews, `http://localhost:${previewPort}/`);
  await answers(sites, `http://localhost:${sitesPort}/`);
  return [previews, sites];
}

/** The settings of a system of its own: an empty folder, free ports and a list of some institutions. */
export async function prepareWorld(codes: string[], databaseUrl = ''): Promise<World> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tovuti-test-'));
  mkdirSync(join(dataDir, 'public'), { recursive: true });
  const tenantsFile = join(dataDir, 'tenants.json');
  writeFileSync(tenantsFile, JSON.stringify({ tenants: someTenants(codes) }));
  const [cmsPort, sitesPort, previewPort] = [await freePort(), await freePort(), await freePort()];
  const env = {
    DATA_DIR: dataDir,
    TENANTS_FILE: tenantsFile,
    CMS_PORT: String(cmsPort),
    SITES_PORT: String(sitesPort),
    PREVIEW_PORT: String(previewPort),
    // Any free one: several builders run on this machine.
    BUILDER_PORT: '0',
    DATABASE_URL: databaseUrl,
    // The demonstration content itself has no pictures.
    SEED_PICTURES: 'tests/fixtures/pictures',
    CMS_URL: '',
    BUNDLES_BUCKET: '',
    // Tests keep an old site on this machine.
    IMPORT_PRIVATE_HOSTS: '127.0.0.1',
  };
  return { dataDir, env, cmsUrl: `http://127.0.0.1:${cmsPort}`, sitesPort, previewPort, tenants: codes };
}

/** These institutions of the real list; a parent that is not among them is left out. */
export function someTenants(codes: string[]): Tenant[] {
  const { tenants } = JSON.parse(readFileSync(join(ROOT, 'tenants.json'), 'utf8')) as { tenants: Tenant[] };
  const some = tenants.filter(({ code }) => codes.includes(code));
  return some.map((tenant) => ({
    ...tenant,
    parent: tenant.parent && codes.includes(tenant.parent) ? tenant.parent : null,
  }));
}

/** Waits for a process to end well. */
export async function finish(child: Child): Promise<void> {
  const code = await child.ended;
  if (code !== 0) throw new Error(`exit code ${code}:\n${child.lastLines()}`);
}

/** Waits until a process answers at `url`. */
async function answers(child: Child, url: string) {
  const died = child.ended.then((code) => {
    throw new Error(`exit code ${code}:\n${child.lastLines()}`);
  });
  await Promise.race([died, waitFor(url)]);
}

async function waitFor(url: string) {
  const isThere = () =>
    fetch(url).then(
      () => true,
      () => false,
    );
  const until = Date.now() + SOON.timeout;
  while (!(await isThere())) {
    if (Date.now() > until) throw new Error(`no answer from ${url}`);
    await sleep(SOON.interval);
  }
}
