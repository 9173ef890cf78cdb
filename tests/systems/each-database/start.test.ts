import { spawn } from 'node:child_process';
import { existsSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ROOT } from '@tovuti/core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accountOf, signIn } from '../../support/admin-api.ts';
import { IS_ALL } from '../../support/all.ts';
import { withDatabase } from '../../support/database.ts';
import { ownDatabase } from '../../support/own-system.ts';
import type { Database } from '../../support/postgres.ts';
import { visit } from '../../support/site.ts';
import { SOON } from '../../support/soon.ts';
import { prepareWorld, type World } from '../../support/world.ts';

const READY = /Tovuti is ready/;
/** Whoever starts for the first time has no PostgreSQL yet; with `--all` both databases are started with. */
const isStarted = IS_ALL || inject('database') === 'sqlite';

/** `npm start` after its installation, on the world's settings. */
function start(world: World) {
  const child = spawn(join(ROOT, 'node_modules/.bin/node'), ['scripts/start/main.ts'], {
    cwd: ROOT,
    env: { ...process.env, ...world.env },
  });
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const ready = new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk;
      if (READY.test(output)) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    ended.then(() => reject(new Error(output)));
  });
  // A start that is meant to fail is looked at through `ended`.
  ready.catch(() => {});
  return { ready, ended, output: () => output, interrupt: () => child.kill('SIGINT') };
}

describe.runIf(isStarted)('npm start', () => {
  let database: Database | null;
  let world: World;
  let running: ReturnType<typeof start>;

  beforeAll(async () => {
    database = await ownDatabase();
    world = await prepareWorld(['afya', 'arusha-cc'], database?.url);
    running = start(world);
    await running.ready;
  });
  afterAll(async () => {
    running.interrupt();
    await running.ended;
    await database?.stop();
  });

  it('seeds, builds, serves and says where', async () => {
    expect(running.output()).toContain(`http://localhost:${world.sitesPort}/`);
    expect(running.output()).toContain('accounts.json');
    for (const code of ['afya', 'arusha-cc', 'portal'])
      expect((await visit(world, code, '/')).status).toBe(200);
  });

  it('puts live what is published, by itself', async () => {
    const publisher = await signIn(world, accountOf(world, 'publisher', 'afya'));
    const uid = 'api::news-article.news-article';
    const { body } = await publisher('POST', uid, {
      title: 'Dawa zapatikana kila kituo',
      date: '2026-11-22',
    });
    await publisher('POST', `${uid}/${body.data.documentId}/actions/publish`, {});
    const page = () => visit(world, 'afya', '/habari/dawa-zapatikana-kila-kituo');
    await expect.poll(async () => (await page()).status, SOON).toBe(200);
  });

  it('keeps a second Tovuti away from its folder', async () => {
    const other = await prepareWorld(['afya']);
    const env = { ...other.env, DATA_DIR: world.dataDir };
    const second = start({ ...other, env });
    expect(await second.ended).toBe(1);
    expect(second.output()).toMatch(/Another Tovuti/);
  });

  it('stops cleanly, and starts again with nothing to build', async () => {
    running.interrupt();
    expect(await running.ended).toBe(0);
    expect(existsSync(join(world.dataDir, 'tovuti.pid'))).toBe(false);
    const current = () => readlinkSync(join(world.dataDir, 'sites/afya/current'));
    const before = current();
    running = start(world);
    await running.ready;
    expect(current()).toBe(before);
    expect((await visit(world, 'afya', '/')).status).toBe(200);
  });

  it('names a busy port and how to choose another', async () => {
    const other = await prepareWorld(['afya']);
    const squatter = createServer().listen(other.sitesPort);
    const busy = start(other);
    expect(await busy.ended).toBe(1);
    expect(busy.output()).toContain(`SITES_PORT=${other.sitesPort + 1000} npm start`);
    squatter.close();
  });

  it('carries on after a first start that was cut off', async () => {
    const another = await ownDatabase();
    const other = await prepareWorld(['afya', 'arusha-cc', 'bunge'], another?.url);
    const first = start(other);
    await expect.poll(() => first.output(), SOON).toMatch(/demonstration content/);
    // The database is there, and the seed is about to write or writes.
    const tables = () =>
      withDatabase(other, (query) => query('SELECT 1 FROM news_articles LIMIT 1')).then(
        () => true,
        () => false,
      );
    await expect.poll(tables, SOON).toBe(true);
    first.interrupt();
    await first.ended;
    const second = start(other);
    await second.ready;
    for (const code of ['afya', 'bunge']) expect((await visit(other, code, '/')).status).toBe(200);
    second.interrupt();
    expect(await second.ended).toBe(0);
    await another?.stop();
  });
});
