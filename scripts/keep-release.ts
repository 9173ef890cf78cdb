/**
 * Keeps a small system of a release for the test of upgrades: `node scripts/keep-release.ts <checkout> <name>`, where
 * `<checkout>` is a folder with that release, installed and compiled (`npm ci`, `npm test` once). Two institutions are
 * seeded and worked on by that release's own code, on SQLite and on the machine's PostgreSQL (with `pg_dump`), and kept as
 * `tests/fixtures/releases/<name>.<database>.zip`.
 */
import { execFileSync } from 'node:child_process';
import { createWriteStream, globSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ROOT } from '@tovuti/core';
import sharp from 'sharp';
import { ZipFile } from 'yazl';
import { accountOf, openSession } from '../tests/support/admin-api.ts';
import { startInstalledPostgres } from '../tests/support/installed-postgres.ts';
import { uploader } from '../tests/support/uploads.ts';
import { finish, prepareWorld, type World } from '../tests/support/world.ts';
import { listening, startChild } from './child.ts';

const NEWS = '/content-manager/collection-types/api::news-article.news-article';
const [checkout = '', name = ''] = process.argv.slice(2);

for (const kind of ['sqlite', 'postgres'] as const) {
  const database = kind === 'postgres' ? await startInstalledPostgres() : null;
  const world = await prepareWorld(['afya', 'arusha-cc'], database?.url);
  const run = (script: string) =>
    startChild(relative(ROOT, resolve(checkout, script)), {
      log: join(world.dataDir, 'log'),
      env: world.env,
    });
  await finish(run('scripts/seed.ts'));
  const cms = run('scripts/cms.ts');
  if (!(await listening(cms))) throw new Error(cms.lastLines());
  await work(world);
  cms.process.kill('SIGTERM');
  await cms.ended;
  if (database) dump(database.url, join(world.dataDir, 'cms.sql'));
  await pack(world, join(ROOT, 'tests/fixtures/releases', `${name}.${kind}.zip`));
  await database?.stop();
}
process.exit(0);

/** A morning of a publisher: a draft, a new publication with a picture inside and outside its text, and a change that waits. */
async function work(world: World) {
  const call = await openSession(world, accountOf(world, 'publisher', 'afya'));
  const bytes = await sharp({ create: { width: 700, height: 500, channels: 3, background: '#1f7a43' } })
    .png()
    .toBuffer();
  const { file } = await uploader(call)('/upload', [['kituo.png', bytes]]);
  const date = '2026-11-20';
  const make = async (data: object) => (await call('POST', NEWS, { date, ...data })).body.data.documentId;
  await make({ title: 'Rasimu ya toleo lililopita', slug: 'rasimu-ya-toleo-lililopita' });
  const image = { ...file, alternativeText: 'Kituo kipya' };
  const body = [{ type: 'image', image, children: [{ type: 'text', text: '' }] }];
  const live = await make({
    title: 'Kilichochapishwa zamani',
    slug: 'kilichochapishwa-zamani',
    image: file.id,
    body,
  });
  await call('POST', `${NEWS}/${live}/actions/publish`, {});
  const change = { title: 'Kilichobadilishwa baadaye', slug: 'kilichochapishwa-zamani', date };
  await call('PUT', `${NEWS}/${live}`, change);
}

/** Statements that any client can send. */
function dump(url: string, file: string) {
  execFileSync('pg_dump', [
    `--dbname=${url}`,
    `--file=${file}`,
    '--no-owner',
    '--inserts',
    '--rows-per-insert=100',
  ]);
}

/** What a backup keeps, but for the secrets, which are made anew. */
async function pack({ dataDir }: World, target: string) {
  const zip = new ZipFile();
  for (const file of globSync(
    ['cms.db', 'cms.db-wal', 'cms.sql', 'accounts.json', 'tenants.json', 'public/uploads/*'],
    { cwd: dataDir },
  ))
    zip.addBuffer(readFileSync(join(dataDir, file)), file, { compressionLevel: 9 });
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(target));
}
