import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from '@tovuti/core';
import type { Summary } from '@tovuti/sites';
import { TOTP } from 'otpauth';
import { listening, startChild } from '../child.ts';
import type { Figures } from './report.ts';

const NEWS = 'content-manager/collection-types/api::news-article.news-article';

type Options = { databaseUrl?: string; folder?: string; prepare?: [script: string, ...args: string[]] };

export type BenchSystem = Awaited<ReturnType<typeof startBenchSystem>>;

/** A seeded Tovuti of its own, on the next ports, with its CMS running; `prepare` is a script that runs before that. */
export async function startBenchSystem({ databaseUrl = '', folder = 'bench', prepare }: Options = {}) {
  const dataDir = join(settings.dataDir, folder);
  const cmsPort = settings.cmsPort + 1;
  const env = {
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    CMS_PORT: String(cmsPort),
    SITES_PORT: String(settings.sitesPort + 1),
    BUILDER_PORT: '0',
    CMS_URL: '',
    // A real site has photographs: their files are part of what is measured.
    SEED_PICTURES: 'tests/fixtures/pictures',
  };
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const start = (script: string, args: string[] = []) =>
    startChild(script, { args, env, log: join(dataDir, 'bench.log') });

  const seeding = start('scripts/seed.ts');
  if ((await seeding.ended) !== 0) throw new Error(seeding.lastLines());
  if (prepare) {
    const [script, ...args] = prepare;
    const preparing = start(script, args);
    if ((await preparing.ended) !== 0) throw new Error(preparing.lastLines());
  }
  const cms = start('scripts/cms.ts');
  if (!(await listening(cms))) throw new Error(cms.lastLines());

  return {
    dataDir,
    env,
    cmsUrl: `http://127.0.0.1:${cmsPort}`,
    sitesPort: settings.sitesPort + 1,
    start,
    /** Forgets all snapshots, files and releases. */
    clear: () => {
      for (const folder of ['sites', 'media'])
        rmSync(join(dataDir, folder), { recursive: true, force: true });
    },
    /** Builds what is behind (with `--force`, everything) and measures the process from its start to its end. */
    build: async (...args: string[]): Promise<Figures> => {
      const started = performance.now();
      const child = start('scripts/bench/build-case.ts', args);
      const summary = await Promise.race([
        new Promise<Summary>((resolve) =>
          child.process.once('message', (message) => resolve(message as Summary)),
        ),
        child.ended.then(() => Promise.reject(new Error(child.lastLines()))),
      ]);
      await child.ended;
      const seconds = (performance.now() - started) / 1000;
      const { built, pages, peak_mb, tenants } = summary;
      return {
        tenants: Math.min(built, tenants),
        pages,
        seconds,
        pages_per_second: pages / seconds,
        peak_mb,
      };
    },
    publishOne: () => publishOne(`http://127.0.0.1:${cmsPort}`, dataDir),
    stop: async () => {
      cms.process.kill('SIGTERM');
      await cms.ended;
    },
  };
}

/** Changes the newest article of `afya` and publishes it, as an editor's browser would. */
async function publishOne(cmsUrl: string, dataDir: string) {
  const accounts = JSON.parse(readFileSync(join(dataDir, 'accounts.json'), 'utf8'));
  const { email, password, otp } = accounts.find(
    (account: { role: string; tenant: string }) => account.role === 'publisher' && account.tenant === 'afya',
  );
  const login = await call(`${cmsUrl}/admin/login`, 'POST', { email, password });
  const { token } = login.data as { token: string };
  const code = new TOTP({ secret: otp }).generate();
  await call(`${cmsUrl}/accounts/second-factor/pass`, 'POST', { code }, token);
  const { results } = await call(`${cmsUrl}/${NEWS}?pageSize=1&sort=date:DESC`, 'GET', undefined, token);
  const [{ documentId, title }] = results as [{ documentId: string; title: string }];
  await call(`${cmsUrl}/${NEWS}/${documentId}`, 'PUT', { title: `${title} (${Date.now()})` }, token);
  await call(`${cmsUrl}/${NEWS}/${documentId}/actions/publish`, 'POST', {}, token);
}

export async function call(
  url: string,
  method: string,
  body?: object,
  token?: string,
): Promise<Record<string, unknown>> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${await response.text()}`);
  return response.json() as Promise<Record<string, unknown>>;
}
